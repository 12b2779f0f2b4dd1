import type { OfficialDocument } from '@ecoredress/documents';
import { type ClaimDossier, chineseDate, obligorNames, packetOf, paragraph } from '../../claims/index.ts';
import { hashLines } from '../../documents/index.ts';
import { type CourtPaperContext, caseLine, numberedTable, signOff, unitName } from './blocks.ts';

/** The cover list of the joint application's packet: each file with its SHA-256. */
export function confirmationPacket(dossier: ClaimDossier, context: CourtPaperContext): OfficialDocument {
  const items = packetOf(dossier);
  const missing = items.filter(({ files }) => files.length === 0).map(({ title }) => title);
  const rows = items.flatMap(({ title, files }) =>
    files.map(({ name, sha256 }) => [title, name, hashLines(sha256)]),
  );
  return {
    title: '司法确认材料目录',
    number: context.number,
    recipient:
      context.recipient || dossier.claim.confirmation?.court || context.place.profile.confirmationCourt,
    blocks: [
      paragraph(
        `申请人${unitName(dossier, context)}、${obligorNames(dossier)}就${caseLine(dossier)}于${chineseDate(dossier.claim.agreement_signed_on)}签订赔偿协议，现共同申请司法确认，提交材料如下：`,
      ),
      numberedTable(['材料', '文件', 'SHA-256'], [26, 38, 28], rows),
      {
        kind: 'note',
        text: '每份文件以 SHA-256 值标识；收到的电子文件可自行计算核对，任何改动都会使该值不同。',
      },
      ...(missing.length > 0
        ? [{ kind: 'note' as const, text: `制作本目录时尚缺：${missing.join('、')}。` }]
        : []),
    ],
    signOff: signOff(dossier, context),
  };
}
