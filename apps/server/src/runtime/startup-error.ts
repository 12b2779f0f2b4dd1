/**
 * Why the product refuses to start, in words for the operator: the message is Chinese, names what is wrong
 * and says what to do. The command line prints it without a stack.
 */
export class StartupError extends Error {
  override name = 'StartupError';
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
