import { type ChainHead, EMPTY_CHAIN, hashLine, type JournalBody } from './chain.ts';
import type { JournalEntryTable } from './tables.ts';

/** What is wrong with a chain, and at which line; said in Chinese. */
export interface Fault {
  readonly seq: number;
  readonly reason: string;
}

/** The first thing found wrong. For a checkpoint `subjectKind` is 'checkpoint' and `seq` its own number. */
export interface BadLine extends Fault {
  readonly cityCode: string;
  readonly subjectKind: string;
  readonly subjectId: string;
}

/** The chain's first line's predecessor. */
export const NO_LINE: ChainHead = EMPTY_CHAIN;

/** Checks one line against the line before it in the chain; undefined when it is as it was written. */
export function lineFault(line: JournalEntryTable, before: ChainHead): Fault | undefined {
  const expected = before.seq + 1;
  if (line.seq < 1) return { seq: line.seq, reason: `序号 ${line.seq} 不正确` };
  if (line.seq !== expected) {
    return { seq: expected, reason: `缺少第 ${expected} 行，其后是第 ${line.seq} 行` };
  }
  const reason = hashFault(line) ?? bodyFault(line, before);
  return reason === undefined ? undefined : { seq: line.seq, reason };
}

/** Checks a chain's head against its last line (`NO_LINE` when it has none). */
export function headFault(head: ChainHead, last: ChainHead): Fault | undefined {
  if (head.seq > last.seq || last.seq === 0) {
    return {
      seq: last.seq + 1,
      reason: `末尾缺行：链头记到第 ${head.seq} 行，实存 ${last.seq} 行`,
    };
  }
  if (head.seq < last.seq) {
    return { seq: head.seq + 1, reason: `链头只记到第 ${head.seq} 行，实存 ${last.seq} 行` };
  }
  if (head.sm3 === last.sm3 && head.sha256 === last.sha256) return undefined;
  return { seq: last.seq, reason: '链头的摘要与最后一行不符' };
}

function hashFault(line: JournalEntryTable): string | undefined {
  const { sm3, sha256 } = hashLine(line.body);
  if (sm3 === line.sm3 && sha256 === line.sha256) return undefined;
  if (sha256 === line.sha256) return 'SM3 摘要与正文不符，摘要被改动';
  if (sm3 === line.sm3) return 'SHA-256 摘要与正文不符，摘要被改动';
  return '正文与两种摘要都不符，正文被改动';
}

function bodyFault(line: JournalEntryTable, before: ChainHead): string | undefined {
  const body = parse(line.body);
  if (!body) return '正文不是有效的记录';
  if (body.seq !== line.seq) return `次序被调换：正文是第 ${body.seq} 行`;
  const column = differingColumn(line, body);
  if (column) return `“${column}”一栏与正文不符`;
  if (body.previous.sm3 !== before.sm3 || body.previous.sha256 !== before.sha256) {
    return '与上一行不相衔接：正文所记的上一行摘要不符';
  }
  return undefined;
}

function parse(text: string): JournalBody | undefined {
  try {
    const body = JSON.parse(text) as JournalBody;
    return typeof body.previous?.sm3 === 'string' && typeof body.actor?.id === 'string' ? body : undefined;
  } catch {
    return undefined;
  }
}

/** The columns beside the body serve lists; one that says otherwise than the body would deceive the reader. */
function differingColumn(line: JournalEntryTable, body: JournalBody): string | undefined {
  const columns: readonly (readonly [title: string, column: string, said: string])[] = [
    ['城市', line.city_code, body.cityCode],
    ['办理对象', line.subject_id, body.subjectId],
    ['对象类别', line.subject_kind, body.subjectKind],
    ['时间', moment(line.at), moment(body.at)],
    ['操作人标识', line.actor_id, body.actor.id],
    ['操作人', line.actor_name, body.actor.name],
    ['命令', line.command, body.command],
    ['事项', line.title, body.title],
    ['摘要', line.summary, body.summary],
  ];
  return columns.find(([, column, said]) => column !== said)?.[0];
}

function moment(text: string): string {
  return Temporal.Instant.from(text).toString({ smallestUnit: 'microsecond' });
}
