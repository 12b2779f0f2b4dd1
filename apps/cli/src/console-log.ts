import type { RuntimeLog } from '@ecoredress/server/runtime';

/** Tells the operator at the terminal. */
export const consoleLog: RuntimeLog = {
  info: (message) => console.log(message),
  warn: (message) => console.error(`警告：${message}`),
  error: (message) => console.error(`错误：${message}`),
};
