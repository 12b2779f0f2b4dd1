import type { Block, Cell, OfficialDocument } from '@ecoredress/documents';
import { formatChineseAmount, formatYuan, restorationMode } from '@ecoredress/law';
import { agreementDifferences } from '../differences.ts';
import type { ClaimDossier } from '../dossier.ts';
import {
  basisBlocks,
  costTable,
  factBlocks,
  heading,
  issuer,
  legalBasis,
  MODES,
  obligorNames,
  type PaperContext,
  paragraph,
} from './blocks.ts';
import { chineseDate } from './forms.ts';

export function agreementPaper(dossier: ClaimDossier, context: PaperContext): OfficialDocument {
  const { claim, parties } = dossier;
  const agreement = claim.agreement;
  if (!agreement) throw new Error('the agreement is printed before it is written');
  const obligors = parties.filter((party) => party.role === 'obligor');
  const plan = agreement.restoration;
  const differences = agreementDifferences(claim.pre_meeting, agreement);
  return {
    title: '生态环境损害赔偿协议',
    number: context.number,
    blocks: [
      paragraph(`赔偿权利人：${context.place.profile.rightHolder}`),
      paragraph(`赔偿权利人指定的部门（机构）：${issuer(dossier, context)}`),
      ...obligors.map((party) =>
        paragraph(
          `赔偿义务人：${party.name}，住所：${party.address}${party.uscc ? `，统一社会信用代码：${party.uscc}` : ''}，法定代表人（负责人）：${party.legal_representative}`,
        ),
      ),
      heading('一、事实和证据'),
      ...factBlocks(dossier),
      paragraph(`上述事实有${dossier.evidence.map((item) => `《${item.name}》`).join('、')}等证据证实。`),
      heading('二、评估结论'),
      ...basisBlocks(dossier),
      heading('三、赔偿金额'),
      ...costTable(dossier),
      paragraph(
        `双方确认赔偿金额为${formatChineseAmount(agreement.amountFen)}（¥${formatYuan(agreement.amountFen)}）。`,
      ),
      ...shareBlocks(dossier),
      heading('四、履行方式和期限'),
      paragraph(`以${MODES[agreement.mode]}方式履行，于${chineseDate(agreement.performBy)}前履行完毕。`),
      ...agreement.instalments.map((part, index) =>
        paragraph(`第${index + 1}期：${chineseDate(part.dueOn)}前支付${formatYuan(part.amountFen)}元。`),
      ),
      ...(plan
        ? [
            paragraph(
              `修复方式：${restorationMode(plan.mode)?.title ?? plan.mode}，数量${plan.quantity}${plan.unit}，地点：${plan.place}，自${chineseDate(plan.startOn)}至${chineseDate(plan.finishOn)}，标准：${plan.standard}。${plan.inPlace ? '' : `异地修复的理由：${plan.offSiteReason}。`}`,
            ),
          ]
        : []),
      heading('五、监督和评估'),
      paragraph(agreement.supervision),
      heading('六、违约责任'),
      paragraph(agreement.breachClause),
      heading('七、司法确认和公开'),
      paragraph(
        '双方可以共同向人民法院申请司法确认。经确认的协议，一方不履行或者不完全履行的，对方可以申请强制执行。本协议依法公开。',
      ),
      heading('八、法律依据'),
      ...legalBasis(dossier),
      ...differences.map(
        (item): Block => ({
          kind: 'note',
          text: `与会前磋商结果的差异：${item.title}由${item.preMeeting}改为${item.agreed}，理由：${item.reason}`,
        }),
      ),
      signatureTable(dossier, context),
    ],
  };
}

/** What each obligor bears, and whether each answers for the whole. */
function shareBlocks({ claim, parties }: ClaimDossier): Block[] {
  const { shares = [], joint } = claim.agreement ?? {};
  const nameOf = (id: string) => parties.find((party) => party.id === id)?.name ?? '';
  return [
    ...shares.map(({ partyId, percent, amountFen }) =>
      paragraph(`${nameOf(partyId)}承担${percent ? `${percent}%，计` : ''}${formatYuan(amountFen ?? 0)}元。`),
    ),
    ...(joint ? [paragraph('各赔偿义务人对全部赔偿金额承担连带责任。')] : []),
  ];
}

function signatureTable(dossier: ClaimDossier, context: PaperContext): Block {
  const signed = dossier.claim.agreement?.signed;
  const side = (title: string, who: string | undefined, on: string | undefined): Cell => ({
    text: title,
    minHeight: 36,
    foot: [`签字（盖章）：${who ?? '　　　　　　'}`, chineseDate(on) || '　年　月　日'],
  });
  return {
    kind: 'table',
    widths: [50, 50],
    rows: [
      [
        side(
          `赔偿权利人指定的部门（机构）：\n${issuer(dossier, context)}`,
          signed?.agencySignatory,
          signed?.agencySignedOn,
        ),
        side(`赔偿义务人：\n${obligorNames(dossier)}`, signed?.obligorSignatory, signed?.obligorSignedOn),
      ],
    ],
  };
}

export function confirmationApplication(dossier: ClaimDossier, context: PaperContext): OfficialDocument {
  const { claim } = dossier;
  return {
    title: '司法确认申请书',
    number: context.number,
    recipient: claim.confirmation?.court ?? context.place.profile.confirmationCourt,
    blocks: [
      paragraph(`申请人：${issuer(dossier, context)}（受${context.place.profile.rightHolder}指定）`),
      paragraph(`申请人：${obligorNames(dossier)}`),
      heading('请求事项'),
      paragraph(
        `请求确认双方于${chineseDate(claim.agreement_signed_on)}签订的《生态环境损害赔偿协议》有效。`,
      ),
      heading('事实和理由'),
      paragraph(
        `双方就${claim.title}（${claim.number}）经平等磋商达成协议，赔偿金额${formatYuan(claim.agreed_fen)}元。协议系双方真实意思表示，不违反法律、行政法规的强制性规定，不损害国家利益和社会公共利益。双方共同申请司法确认。`,
      ),
    ],
    attachments: ['生态环境损害赔偿协议', '双方主体资格材料', '指定文书', '评估意见及主要证据'],
    signOff: {
      issuer: `申请人：${issuer(dossier, context)}　${obligorNames(dossier)}`,
      date: chineseDate(context.issuedOn),
    },
  };
}
