import { describeSettings, messageOf, StartupError } from '@ecoredress/server/runtime';
import { commands } from './commands.ts';

const WRONG_USE = 2;

/** Runs one subcommand; gives the exit code. */
export async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === 'help' || name === '--help' || name === '-h') {
    console.log(helpText());
    return 0;
  }
  const entry = commands.find((command) => command.name === name);
  if (!entry) {
    if (name !== undefined) console.error(`没有“${name}”这个命令。\n`);
    console.error(helpText());
    return WRONG_USE;
  }
  try {
    const command = await entry.load();
    return await command.run(args);
  } catch (error) {
    // What the operator can mend is told in words; anything else is a defect and keeps its stack.
    console.error(error instanceof StartupError ? messageOf(error) : error);
    return 1;
  }
}

function helpText(): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const list = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.title}`);
  const settings = describeSettings().map((line) => `  ${line}`);
  return [
    '用法：ecoredress <命令> [参数]',
    '',
    '命令：',
    ...list,
    '',
    '设置（环境变量）：',
    ...settings,
  ].join('\n');
}

// Not left to the event loop: a browser's idle connection must not keep a stopped product alive.
if (import.meta.main) process.exit(await main(process.argv.slice(2)));
