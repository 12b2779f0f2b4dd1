import { type RunningServer, type RunOptions, runProduct } from './run.ts';

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;
const REPEAT_MS = 1000;
const PARENT_CHECK_MS = 200;

/**
 * Runs the product until the operator or the service manager tells it to stop, and stops it in order. A second
 * Ctrl-C ends the process at once (the database recovers at the next start).
 * @param onStarted is called when it takes requests.
 * @returns the exit code: 0 after a clean stop, 1 when the database was lost.
 * @throws StartupError when it refuses to start.
 */
export async function runUntilStopped(
  options: Omit<RunOptions, 'onLost'>,
  onStarted: (server: RunningServer) => void,
): Promise<number> {
  const { log } = options;
  const ended = Promise.withResolvers<number>();
  let stoppingSince = Number.POSITIVE_INFINITY;
  const onSignal = (signal: NodeJS.Signals) => {
    // Ctrl-C under npm arrives twice, from the terminal and from npm: that is one wish.
    if (signal === 'SIGINT' && performance.now() - stoppingSince > REPEAT_MS) process.exit(1);
    if (stoppingSince !== Number.POSITIVE_INFINITY) return;
    stoppingSince = performance.now();
    log.info(`收到 ${signal}，正在停止……`);
    ended.resolve(0);
  };
  for (const name of SIGNALS) process.on(name, onSignal);
  // A terminal that was closed must not end the product half-way.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const orphaned = whenOrphaned(() => {
    log.info('启动本程序的 npm 已结束，正在停止……');
    ended.resolve(0);
  });
  const onLost = (error: Error) => {
    log.error(error.message);
    ended.resolve(1);
  };
  try {
    const server = await runProduct({ ...options, onLost });
    onStarted(server);
    const code = await ended.promise;
    await server.stop();
    log.info('已停止');
    return code;
  } finally {
    clearInterval(orphaned);
    for (const name of SIGNALS) process.off(name, onSignal);
  }
}

/** Who ends `npm start` means the product, but npm and its shell do not pass every signal on. */
function whenOrphaned(stop: () => void): NodeJS.Timeout | undefined {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, PARENT_CHECK_MS);
  return timer.unref();
}
