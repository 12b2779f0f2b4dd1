import type { OfficialDocument } from '@ecoredress/documents';
import { formatYuan } from '@ecoredress/law';
import {
  type ClaimDossier,
  chineseDate,
  factBlocks,
  heading,
  obligorNames,
  paragraph,
  unperformedOf,
} from '../../claims/index.ts';
import { hashLines } from '../../documents/index.ts';
import type { CourtFile } from '../court-file.ts';
import { type CourtPaperContext, caseLine, derivationTable, numberedTable, signOff } from './blocks.ts';

/** 生态环境损害赔偿履行情况证明: what the court of the criminal case may consider. Only facts of the file. */
export function performanceCertificate(dossier: ClaimDossier, context: CourtPaperContext): OfficialDocument {
  const { claim } = dossier;
  const left = unperformedOf(dossier, context.today);
  const { agreement, suit } = claim;
  const title =
    suit?.outcome === 'supported'
      ? `${suit.court}于${chineseDate(suit.judgedOn)}作出${suit.caseNo}判决`
      : `双方于${chineseDate(claim.agreement_signed_on)}签订赔偿协议${claim.confirmed_on ? `，并于${chineseDate(claim.confirmed_on)}经司法确认` : ''}`;
  const done =
    claim.performance_completed_on !== null
      ? `上述义务已于${chineseDate(claim.performance_completed_on)}履行完毕。`
      : '上述义务尚未履行完毕，未履行的部分见下表。';
  return {
    title: '生态环境损害赔偿履行情况证明',
    number: context.number,
    recipient: context.recipient || '办理刑事案件的司法机关',
    blocks: [
      paragraph(
        `${caseLine(dossier)}由我单位办理。现将赔偿义务人${obligorNames(dossier)}的履行情况证明如下：`,
      ),
      heading('一、损害事实'),
      ...factBlocks(dossier),
      heading('二、赔偿义务'),
      paragraph(
        `${title}，赔偿金额${formatYuan(claim.agreed_fen)}元${agreement?.restoration ? `，并修复${agreement.restoration.quantity}${agreement.restoration.unit}` : ''}。`,
      ),
      heading('三、履行情况'),
      ...(claim.payments.length > 0
        ? [
            numberedTable(
              ['到账日期', '金额（元）', '缴款人', '票据号'],
              [20, 22, 28, 22],
              claim.payments.map((row) => [
                row.paid_on,
                formatYuan(row.amount_fen),
                row.payer,
                row.voucher_no,
              ]),
            ),
          ]
        : [paragraph('尚无赔偿款到账。')]),
      ...(claim.progress.length > 0
        ? [
            numberedTable(
              ['日期', '修复数量', '地点', '说明'],
              [16, 18, 26, 32],
              claim.progress.map((row) => [
                row.done_on,
                `${row.quantity}${row.unit_code}`,
                row.place,
                row.description,
              ]),
            ),
          ]
        : []),
      paragraph(done),
      ...(left && claim.performance_completed_on === null ? [derivationTable(left.steps)] : []),
      paragraph('以上情况供审理刑事案件时参考。'),
    ],
    signOff: signOff(dossier, context),
  };
}

/** What the agency hands to whoever brings a public-interest suit: the evidence of its cooperation tasks. */
export function suitSupport(
  dossier: ClaimDossier,
  context: CourtPaperContext,
  { suits, tasks }: CourtFile,
): OfficialDocument {
  const suit = suits.at(-1);
  const given = new Set(tasks.flatMap(({ evidence_ids }) => evidence_ids));
  const handed = dossier.evidence.filter(({ id }) => given.has(id));
  return {
    title: '支持公益诉讼证据材料清单',
    number: context.number,
    recipient: context.recipient || suit?.plaintiff || '提起公益诉讼的机关、组织',
    blocks: [
      paragraph(
        `就${suit ? `${suit.plaintiff}向${suit.court}提起的公益诉讼${suit.case_no}` : caseLine(dossier)}，我单位提供材料和配合如下：`,
      ),
      numberedTable(
        ['证据', '种类', 'SHA-256'],
        [42, 22, 28],
        handed.map(({ name, kind, sha256 }) => [name, kind, hashLines(sha256)]),
      ),
      heading('配合事项'),
      ...tasks.map(({ content, done_on, outcome }) =>
        paragraph(`${content}：${done_on ? `${chineseDate(done_on)}办结，${outcome}` : '办理中'}。`),
      ),
    ],
    signOff: signOff(dossier, context),
  };
}
