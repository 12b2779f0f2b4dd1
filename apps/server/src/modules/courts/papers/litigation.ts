import type { OfficialDocument } from '@ecoredress/documents';
import { formatChineseAmount, formatYuan } from '@ecoredress/law';
import {
  basisBlocks,
  type ClaimDossier,
  chineseDate,
  costTable,
  factBlocks,
  heading,
  legalBasis,
  paragraph,
  unperformedOf,
} from '../../claims/index.ts';
import { hashLines } from '../../documents/index.ts';
import {
  type CourtPaperContext,
  caseLine,
  derivationTable,
  numberedTable,
  partyLines,
  signOff,
} from './blocks.ts';

const money = (fen: number) => `${formatChineseAmount(fen)}（¥${formatYuan(fen)}）`;

/** The evidence of the file as a list: what it is, what it proves, its SHA-256. */
function evidenceList(dossier: ClaimDossier) {
  return numberedTable(
    ['证据', '种类', '证明内容', 'SHA-256'],
    [24, 16, 24, 28],
    dossier.evidence.map(({ name, kind, proves, sha256 }) => [name, kind, proves, hashLines(sha256)]),
  );
}

/** Why there was no agreement, or that it was not kept without having been confirmed: SPC art. 5 asks for it. */
function negotiationStatement({ claim }: ClaimDossier): string {
  const failure = claim.negotiation_failure;
  if (failure && !claim.agreement_signed_on) {
    return `双方自${chineseDate(claim.notice_served_on) || '磋商告知书送达'}起磋商${claim.rounds.length}次，于${chineseDate(failure.concludedOn)}确认磋商不成：${failure.reason}。`;
  }
  return `双方于${chineseDate(claim.agreement_signed_on)}签订的赔偿协议未经司法确认，被告未按约定履行。`;
}

/** 起诉状, with what SPC art. 5 asks for: standing, situation, statement on the negotiation, list of evidence. */
export function complaint(dossier: ClaimDossier, context: CourtPaperContext): OfficialDocument {
  const { claim } = dossier;
  const claimFen = claim.suit?.claimFen || claim.claimed_fen;
  const plan = claim.agreement?.restoration;
  const demands = [
    `判令被告赔偿生态环境损害${money(claimFen)}；`,
    ...(plan
      ? [`判令被告在${plan.place}修复生态环境（${plan.quantity}${plan.unit}），逾期不履行的承担修复费用；`]
      : []),
    '判令被告承担本案诉讼费用。',
  ];
  return {
    title: '民事起诉状',
    number: context.number,
    recipient: context.recipient || claim.suit?.court || context.place.profile.confirmationCourt,
    blocks: [
      ...partyLines(dossier, context, { ours: '原告', theirs: '被告' }).map(paragraph),
      heading('诉讼请求'),
      ...demands.map((text, index) => paragraph(`${index + 1}. ${text}`)),
      heading('事实和理由'),
      ...factBlocks(dossier),
      ...basisBlocks(dossier),
      ...costTable(dossier),
      heading('磋商情况说明'),
      paragraph(negotiationStatement(dossier)),
      heading('法律依据'),
      ...legalBasis(dossier),
      heading('证据清单'),
      evidenceList(dossier),
    ],
    attachments: [
      '原告主体资格和指定文书',
      '符合起诉情形的证明材料',
      '磋商未达成一致或者无法磋商的说明',
      '本状副本',
    ],
    signOff: signOff(dossier, context),
  };
}

/** 强制执行申请书: only what is not performed, with its computation. */
export function enforcementApplication(dossier: ClaimDossier, context: CourtPaperContext): OfficialDocument {
  const { claim } = dossier;
  const applied = claim.enforcement;
  const left = unperformedOf(dossier, context.today);
  const fen = applied?.amountFen ?? left?.moneyFen ?? 0;
  const restoration =
    applied?.restoration ?? (left?.restoration ? `${left.restoration.quantity}${left.restoration.unit}` : '');
  const title =
    claim.suit?.outcome === 'supported'
      ? `${claim.suit.court}${claim.suit.caseNo}判决`
      : `${claim.confirmation?.court ?? ''}${claim.confirmation?.rulingNo ?? ''}司法确认裁定`;
  return {
    title: '强制执行申请书',
    number: context.number,
    recipient: context.recipient || applied?.court || claim.confirmation?.court || '有管辖权的人民法院',
    blocks: [
      ...partyLines(dossier, context, { ours: '申请人', theirs: '被申请人' }).map(paragraph),
      heading('执行依据'),
      paragraph(`${title}。`),
      heading('请求事项'),
      ...(fen > 0 ? [paragraph(`强制被申请人支付赔偿款${money(fen)}。`)] : []),
      ...(restoration
        ? [
            paragraph(
              `强制被申请人履行尚未完成的生态环境修复（${restoration}），或者承担由他人代为修复的费用。`,
            ),
          ]
        : []),
      heading('事实和理由'),
      paragraph(`${caseLine(dossier)}，被申请人不履行生效法律文书确定的义务。${applied?.default ?? ''}`),
      heading('未履行部分的计算'),
      derivationTable(applied?.steps ?? left?.steps ?? []),
    ],
    attachments: ['执行依据', '申请人主体资格材料', '已履行部分的凭证'],
    signOff: signOff(dossier, context),
  };
}
