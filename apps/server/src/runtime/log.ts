/** What the runtime tells the operator while it starts, runs and stops: Chinese, one line each. */
export interface RuntimeLog {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

export const silentLog: RuntimeLog = { info() {}, warn() {}, error() {} };
