import type { Block, OfficialDocument } from '@ecoredress/documents';
import { ENGAGEMENT_STATEMENTS, formatChineseAmount, formatYuan } from '@ecoredress/law';
import { chineseDate, heading, paragraph, valuationBlocks } from '../../claims/index.ts';
import type { EngagementRow, OpinionRow } from '../rows.ts';

const RESTORABLE = { full: '可以修复', partial: '部分可以修复', none: '无法修复' } as const;

/** Some text in paragraphs of its own lines. */
function lines(text: string): Block[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(paragraph);
}

/** Hex in lines of a cell's width: a paper's line breaks nowhere in it. */
const hexLines = (hex: string) => (hex.match(/.{1,48}/g) ?? []).join('\n');

/** What anybody checks the opinion with. */
function proof({ sm3, signature, public_key }: OpinionRow): Block {
  const row = (label: string, hex: string) => [{ text: label, label: true }, { text: hexLines(hex) }];
  return {
    kind: 'table',
    widths: [18, 82],
    rows: [row('意见 SM3', sm3), row('SM2 签名', signature), row('公钥', public_key)],
  };
}

/** 专家意见书: what one expert found, by which method, the amount with its derivation, the signature to be verified. */
export function opinionPaper(row: EngagementRow, opinion: OpinionRow, number: string): OfficialDocument {
  const { content } = opinion;
  const { about } = row;
  const amount = `${formatChineseAmount(content.amountFen)}（¥${formatYuan(content.amountFen)}）`;
  return {
    title: '生态环境损害评估专家意见书',
    number,
    blocks: [
      paragraph(
        `案件：${about.title}（${about.number}），委托单位：${about.unitName}，赔偿义务人：${about.obligors}。`,
      ),
      paragraph(
        `专家：${row.expert_name}，${row.employer}，${row.professional_title}，专业领域：${row.field}，经共同抽取产生。`,
      ),
      ...(row.task ? [heading('委托事项'), ...lines(row.task)] : []),
      heading('保密与回避承诺'),
      ...ENGAGEMENT_STATEMENTS.filter(({ code }) => row.declaration?.statements.includes(code)).map(
        ({ title }, index) => paragraph(`${index + 1}. ${title}。`),
      ),
      heading('查明的事实'),
      ...lines(content.factsFound),
      heading('评估方法与损害金额'),
      paragraph(`方法：${content.method}。`),
      paragraph(`认定生态环境损害金额${amount}。`),
      ...(content.valuation ? valuationBlocks(content.valuation) : []),
      heading('修复意见'),
      paragraph(`${RESTORABLE[content.restorable]}。`),
      ...lines(content.advice),
      heading('签署'),
      paragraph(`专家签名：${opinion.signed_name}`),
      paragraph(`出具日期：${chineseDate(opinion.given_on)}，第${opinion.version}稿。`),
      proof(opinion),
      {
        kind: 'note',
        text: '意见由专家凭一次性链接在线提交，收到时由本系统以 SM2 密钥对意见全文签名，改动一字即不能通过核对。',
      },
    ],
    signOff: { issuer: opinion.signed_name, date: chineseDate(opinion.given_on) },
  };
}
