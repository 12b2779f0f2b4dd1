import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import {
  type CoefficientTable,
  computeValuation,
  type MethodInputs,
  parsePlainDate,
  readCoefficientTable,
  todayInShanghai,
  valuationMethods,
  valuationMethodsOn,
  verifyValuation,
} from '@ecoredress/law';
import { StartupError } from '@ecoredress/server/runtime';
import { valuationText } from '../derivation-text.ts';

const WRONG_USE = 2;
const USAGE = [
  '用法：',
  '  ecoredress calc list [--on 日期] [--json]                          列出评估方法（给出日期的，只列当日适用的）',
  '  ecoredress calc <方法> --input 文件.json [--on 日期] [--json]        计算并列出推导过程',
  '  ecoredress calc verify 文件.json                                    重新计算，指出第一处不一致',
  '',
  '输入文件：{ "on": "2026-01-01", "inputs": { … }, "tables": [ … ] }；tables 为本地系数表，可以没有。',
  '--json 输出可以由 calc verify 核对的文件。',
].join('\n');

interface Options {
  readonly input?: string | undefined;
  readonly on?: string | undefined;
  readonly json?: boolean | undefined;
}

/** Values damage, lists the methods, or recomputes an exported valuation; exit code 1 for problems or a difference. */
export async function run(args: readonly string[]): Promise<number> {
  const parsed = readArgs(args);
  const [what, file] = parsed?.positionals ?? [];
  if (!parsed || what === undefined) return wrongUse();
  if (what === 'list') return list(parsed.values);
  if (what === 'verify') return file === undefined ? wrongUse() : verify(file);
  return parsed.values.input === undefined ? wrongUse() : calculate(what, parsed.values.input, parsed.values);
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { input: { type: 'string' }, on: { type: 'string' }, json: { type: 'boolean' } },
    });
  } catch {
    return undefined;
  }
}

function wrongUse(): number {
  console.error(USAGE);
  return WRONG_USE;
}

function list({ on, json }: Options): number {
  const methods = on === undefined ? valuationMethods : valuationMethodsOn(dayOf(on));
  if (json) {
    const plain = methods.map(({ check: _check, compute: _compute, ...method }) => method);
    console.log(JSON.stringify(plain, undefined, 2));
    return 0;
  }
  const width = Math.max(...methods.map(({ id }) => id.length));
  for (const { id, name } of methods) console.log(`${id.padEnd(width)}  ${name}`);
  return 0;
}

async function calculate(method: string, file: string, { on, json }: Options): Promise<number> {
  const content = await readJson(file);
  if (!isObject(content) || !isObject(content['inputs'])) {
    throw new StartupError(`${file} 没有 inputs；应为 { "on": "2026-01-01", "inputs": { … } }`);
  }
  const day = on ?? content['on'];
  const outcome = computeValuation(method, content['inputs'] as MethodInputs, {
    on: day === undefined ? todayInShanghai(Temporal.Now.instant()) : dayOf(day),
    tables: tablesOf(content['tables']),
  });
  if (!outcome.ok) {
    for (const { field, message } of outcome.problems)
      console.error(field ? `${field}：${message}` : message);
    return 1;
  }
  console.log(json ? JSON.stringify(outcome.result, undefined, 2) : valuationText(outcome.result));
  return 0;
}

async function verify(file: string): Promise<number> {
  const verdict = verifyValuation(await readJson(file));
  if (verdict.ok) {
    const own = verdict.ownTables.length > 0 ? `；所用本地系数表：${verdict.ownTables.join('、')}` : '';
    const { methodName, value, unit } = verdict.result;
    console.log(`核对一致：${methodName} ${value} ${unit}${own}`);
    return 0;
  }
  console.error(verdict.reason);
  if (verdict.stated !== undefined)
    console.error(`文件所载：${verdict.stated}\n重新计算：${verdict.computed}`);
  return 1;
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new StartupError(`读不出 ${file}：${error instanceof Error ? error.message : error}`);
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function dayOf(text: unknown): Temporal.PlainDate {
  const day = typeof text === 'string' ? parsePlainDate(text) : undefined;
  if (!day) throw new StartupError(`“${text}”不是日期，应写作 2026-01-01`);
  return day;
}

function tablesOf(value: unknown): CoefficientTable[] {
  if (value === undefined) return [];
  const tables = Array.isArray(value) ? value.map(readCoefficientTable) : [undefined];
  return tables.map((table) => {
    if (!table) throw new StartupError('tables 中的系数表格式不正确');
    return table;
  });
}
