import type { Block, Cell, OfficialDocument } from '@ecoredress/documents';
import {
  citationText,
  costKind,
  formatChineseAmount,
  formatYuan,
  isVerified,
  restorationMode,
} from '@ecoredress/law';
import type { Place } from '../../../place/place.ts';
import { agreementDifferences } from '../differences.ts';
import type { ClaimDossier } from '../dossier.ts';
import { doneQuantity } from '../facts.ts';
import { factTitle, plain } from '../form-values.ts';
import { claimStageTitle } from '../stage-titles.ts';
import { chineseDate } from './forms.ts';

export interface PaperContext {
  readonly number: string;
  readonly issuedOn: string;
  readonly place: Place;
}

const heading = (text: string): Block => ({ kind: 'heading', text, level: 1 });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const MODES = { payment: '货币赔偿', restoration: '生态修复', mixed: '修复与货币相结合' } as const;
const RESTORABLE = { full: '可以修复', partial: '部分可以修复', none: '无法修复' } as const;

function issuer({ claim }: ClaimDossier, { place }: PaperContext): string {
  return place.getUnit(claim.unit_id).name;
}

function obligorNames({ parties }: ClaimDossier): string {
  return parties
    .filter((party) => party.role === 'obligor')
    .map((party) => party.name)
    .join('、');
}

function signOff(dossier: ClaimDossier, context: PaperContext) {
  return { issuer: issuer(dossier, context), date: chineseDate(context.issuedOn) };
}

function factBlocks({ claim }: ClaimDossier): Block[] {
  return claim.facts.map((fact) => paragraph(`${factTitle(fact.kind)}：${fact.content}`));
}

/** The claim's list of costs with its total: the number explains itself on paper as on the page. */
function costTable({ claim }: ClaimDossier): Block[] {
  const label = (text: string): Cell => ({ text, label: true });
  const rows: Cell[][] = claim.costs.map((cost, index) => [
    { text: String(index + 1), align: 'center' },
    { text: `${costKind(cost.kind)?.title ?? cost.kind}${cost.basis ? `\n${cost.basis}` : ''}` },
    { text: formatYuan(cost.amount_fen), align: 'right' },
  ]);
  return [
    {
      kind: 'table',
      widths: [10, 60, 30],
      rows: [
        [label('序号'), label('费用项目及计算依据'), label('金额（元）')],
        ...rows,
        [
          { text: '合计', label: true, colspan: 2 },
          { text: formatYuan(claim.claimed_fen), align: 'right' },
        ],
      ],
    },
    paragraph(`合计${formatChineseAmount(claim.claimed_fen)}（¥${formatYuan(claim.claimed_fen)}）。`),
  ];
}

function legalBasis({ claim }: ClaimDossier): Block[] {
  const citations = claim.legal_basis.map(plain);
  const unverified = citations.some((citation) => !isVerified(citation));
  return [
    paragraph(`${citations.map((citation) => citationText(citation).replace('（待核）', '')).join('、')}。`),
    ...(unverified
      ? [{ kind: 'note' as const, text: '注：部分条文尚待与公布文本核对，出具前请核实。' }]
      : []),
  ];
}

/** What the opinion letter rests on: an appraisal, or the experts' opinions. */
function basisBlocks({ claim }: ClaimDossier): Block[] {
  const { appraisal } = claim;
  if (appraisal) {
    return [
      paragraph(
        `${appraisal.institution}于${chineseDate(appraisal.issuedOn)}出具${appraisal.reportNo}：${appraisal.conclusion}。认定损害金额${formatYuan(appraisal.amountFen)}元，${RESTORABLE[appraisal.restorable]}。`,
      ),
    ];
  }
  return claim.opinions.map((opinion, index) =>
    paragraph(
      `专家${index + 1}：${opinion.expert_name}（${opinion.employer}，${opinion.professional_title}），${chineseDate(opinion.given_on)}出具意见，方法：${opinion.method}，认定损害金额${formatYuan(opinion.amount_fen)}元，${RESTORABLE[opinion.restorable]}。${opinion.advice}`,
    ),
  );
}

export function procuratorateLetter(dossier: ClaimDossier, context: PaperContext): OfficialDocument {
  const { claim } = dossier;
  return {
    title: '关于通报生态环境损害赔偿案件启动情况的函',
    number: context.number,
    recipient: '同级人民检察院',
    blocks: [
      paragraph(
        `${obligorNames(dossier)}涉嫌造成生态环境损害一案（${claim.number}），我单位已于${chineseDate(claim.opened_on)}启动生态环境损害赔偿索赔程序。现将有关情况通报如下：`,
      ),
      ...factBlocks(dossier),
      paragraph('特此函告。'),
    ],
    signOff: signOff(dossier, context),
  };
}

export function opinionLetter(dossier: ClaimDossier, context: PaperContext): OfficialDocument {
  const { pre_meeting: agreed } = dossier.claim;
  return {
    title: '生态环境损害磋商赔偿意见书',
    number: context.number,
    recipient: obligorNames(dossier),
    blocks: [
      heading('一、损害事实'),
      ...factBlocks(dossier),
      heading('二、评估依据'),
      ...basisBlocks(dossier),
      heading('三、赔偿项目和金额'),
      ...costTable(dossier),
      heading('四、履行方式和期限的意见'),
      paragraph(
        agreed
          ? `赔偿金额${formatYuan(agreed.amountFen)}元，以${MODES[agreed.mode]}方式履行，于${chineseDate(agreed.performBy)}前履行完毕。`
          : '由双方在磋商中确定。',
      ),
      heading('五、法律依据'),
      ...legalBasis(dossier),
    ],
    signOff: signOff(dossier, context),
  };
}

export function negotiationNotice(dossier: ClaimDossier, context: PaperContext): OfficialDocument {
  const { claim } = dossier;
  return {
    title: '生态环境损害赔偿磋商告知书',
    number: context.number,
    recipient: obligorNames(dossier),
    blocks: [
      paragraph(
        `你（单位）造成生态环境损害一案（${claim.number}），经调查评估，依法应当承担生态环境损害赔偿责任。现就磋商事项告知如下：`,
      ),
      heading('一、损害事实'),
      ...factBlocks(dossier),
      heading('二、磋商事项'),
      paragraph(`赔偿金额、修复方案、履行方式和履行期限。索赔金额${formatYuan(claim.claimed_fen)}元。`),
      heading('三、答复'),
      paragraph(
        `请于${chineseDate(claim.reply_due_on) || '送达后十个工作日内'}前书面答复是否同意磋商。逾期未答复的，视为不同意磋商，我单位将依法提起诉讼或者商请检察机关、有关组织提起公益诉讼。`,
      ),
      heading('四、法律依据'),
      ...legalBasis(dossier),
    ],
    signOff: signOff(dossier, context),
  };
}

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

export function closingReport(dossier: ClaimDossier, context: PaperContext): OfficialDocument {
  const { claim, pair } = dossier;
  const plan = claim.restoration;
  const evaluation = claim.evaluations.at(-1);
  return {
    title: '生态环境损害赔偿案件结案报告',
    number: context.number,
    blocks: [
      heading('一、基本情况'),
      paragraph(
        `案件：${claim.title}（${claim.number}），赔偿义务人：${obligorNames(dossier)}，启动日期：${chineseDate(claim.opened_on)}。`,
      ),
      heading('二、办理经过'),
      ...claim.stages.map((step) =>
        paragraph(`${chineseDate(step.entered_on)}　${claimStageTitle(step.stage)}`),
      ),
      heading('三、赔偿履行'),
      paragraph(`应赔偿${formatYuan(claim.agreed_fen)}元，已到账${formatYuan(claim.received_fen)}元。`),
      ...claim.payments.map((payment) =>
        paragraph(
          `${chineseDate(payment.paid_on)}到账${formatYuan(payment.amount_fen)}元，票据号${payment.voucher_no}。`,
        ),
      ),
      heading('四、生态修复'),
      paragraph(
        plan
          ? `${restorationMode(plan.mode)?.title ?? plan.mode}，计划${plan.quantity}${plan.unit}，完成${doneQuantity(dossier)}${plan.unit}。`
          : '本案以货币赔偿方式履行，无修复项目。',
      ),
      heading('五、效果评估'),
      paragraph(
        evaluation
          ? `${chineseDate(evaluation.evaluated_on)}评估：${evaluation.result === 'passed' ? '达到标准' : '未达标准'}。${evaluation.findings}`
          : claim.evaluation_exemption
            ? `免予评估：${claim.evaluation_exemption.reason}`
            : '尚未评估。',
      ),
      heading('六、关联处罚案件'),
      paragraph(
        pair
          ? `${pair.penalty_number}，处罚决定日期：${chineseDate(pair.decided_on) || '尚未作出'}。`
          : '无。',
      ),
    ],
    signOff: signOff(dossier, context),
  };
}
