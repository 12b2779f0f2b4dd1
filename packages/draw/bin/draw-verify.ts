#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { verifyDraw } from '../src/verify.ts';

/** `draw-verify record.json [printed-hash]`: exit code 0 when the record verifies, 1 when not, 2 when unreadable. */
async function main([path, expectedRecordHash]: readonly string[]): Promise<number> {
  if (path === undefined) {
    console.error('用法：draw-verify 抽取记录.json [纸质记录上印的哈希]');
    return 2;
  }
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    console.error(`读不出抽取记录 ${path}：${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  const found = verifyDraw(value, expectedRecordHash === undefined ? {} : { expectedRecordHash });
  for (const step of found.steps) {
    console.log(`${step.checked ? (step.ok ? '相符' : '不符') : '未验'}　${step.title}：${step.detail}`);
    for (const { path: at, message } of step.problems) console.log(`　　　${at || '/'}　${message}`);
  }
  console.log(found.ok ? '结论：核验通过' : `结论：核验不通过，${found.problems.length} 处不符`);
  return found.ok ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
