/** One subcommand of `ecoredress`; its file lies in `commands/` and is loaded only when it is called. */
export interface Command {
  /**
   * @param args what follows the subcommand's name.
   * @returns the exit code. Throws StartupError for what the operator can mend.
   */
  run(args: readonly string[]): Promise<number>;
}

export interface CommandEntry {
  readonly name: string;
  /** What it does, in one Chinese sentence. */
  readonly title: string;
  readonly load: () => Promise<Command>;
}
