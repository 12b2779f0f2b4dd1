import { Decimal } from 'decimal.js';
import type { Citation } from '../citations/types.ts';
import { type Fen, formatYuan } from '../money/fen.ts';
import type { Guard, Refusal } from './chart.ts';
import type { ClaimFacts } from './claim-facts.ts';

const SHIGU: Citation = { sourceId: 'shigu2022', article: '四' };
const ZZ_FLOW: Citation = { sourceId: 'zz-flow' };

function unless(holds: boolean, code: string, message: string, citation?: Citation): readonly Refusal[] {
  return holds ? [] : [{ code, message, ...(citation ? { citation } : {}) }];
}

const left = (facts: ClaimFacts): Fen => Math.max(0, facts.agreedFen - facts.receivedFen);

const restored = (facts: ClaimFacts): boolean =>
  facts.plannedQuantity !== undefined && new Decimal(facts.doneQuantity).gte(facts.plannedQuantity);

/** The conditions of the claim's chart. Each names everything that is missing, with its article. */
export const CLAIM_GUARDS = {
  initiationComplete: {
    title: '启动登记表齐备',
    check: (facts) => [
      ...unless(
        facts.initiationForm === 'draft' || facts.initiationForm === 'signing',
        'initiation-form',
        '尚未填写《索赔启动登记表》（附件1）',
        SHIGU,
      ),
      ...unless(facts.obligorCount > 0, 'obligor-missing', '尚未登记赔偿义务人', SHIGU),
      ...unless(
        facts.evidenceCount > 0,
        'initial-evidence-missing',
        '启动索赔须有初步证据，证据目录为空',
        ZZ_FLOW,
      ),
    ],
  },
  scopeTested: {
    title: '适用范围已判定',
    check: (facts) => [
      ...unless(facts.inScope !== undefined, 'scope-untested', '尚未判定是否属于损害赔偿适用范围', {
        sourceId: 'shigu2022',
        article: '二',
      }),
      ...unless(facts.inScope !== false, 'out-of-scope', '判定结果为不属于适用范围，应终止索赔并填报附件2', {
        sourceId: 'shigu2022',
        article: '二',
      }),
      ...unless(
        facts.elementCount > 0,
        'elements-missing',
        '尚未确定受损的环境要素、生物要素或生态系统功能',
        {
          sourceId: 'shigu2022',
          article: '二',
        },
      ),
    ],
  },
  investigationComplete: {
    title: '调查情况齐备',
    check: (facts) => [
      ...unless(
        facts.investigationWritten,
        'investigation-missing',
        '尚未填写《生态环境损害调查情况登记表》（附件3）',
        SHIGU,
      ),
      ...unless(facts.factCount > 0, 'facts-missing', '尚未登记任何损害事实', SHIGU),
      ...unless(
        facts.unsupportedFactCount === 0,
        'facts-unsupported',
        `有 ${facts.unsupportedFactCount} 项损害事实没有证据支持；所描述的事实必须有相关证据`,
        { sourceId: 'shigu2022', article: '附件3' },
      ),
      ...unless(facts.legalBasisCount > 0, 'legal-basis-missing', '尚未引用赔偿义务人承担责任的法律依据', {
        sourceId: 'shigu2022',
        article: '附件3',
      }),
    ],
  },
  assessmentBasis: {
    title: '有评估依据',
    check: (facts) =>
      unless(
        facts.hasAppraisal || facts.opinionCount >= facts.opinionsRequired,
        'assessment-basis',
        `须有一份鉴定评估报告，或至少 ${facts.opinionsRequired} 份专家意见；现有专家意见 ${facts.opinionCount} 份`,
        { sourceId: 'zz-further' },
      ),
  },
  consultationFirst: {
    title: '已作裁量商议',
    check: (facts) =>
      unless(
        !facts.paired || facts.consultedOn !== undefined,
        'consultation-missing',
        '双案并处的案件，会前磋商之前须先完成裁量商议',
        { sourceId: 'zz-further' },
      ),
  },
  costsListed: {
    title: '索赔清单已列',
    check: (facts) =>
      unless(facts.costCount > 0, 'costs-missing', '尚未列出索赔费用清单', {
        sourceId: 'civil',
        article: '1235',
      }),
  },
  preMeetingHeld: {
    title: '会前磋商已有结果',
    check: (facts) =>
      unless(
        facts.preMeetingHeld,
        'pre-meeting-missing',
        '尚未登记会前磋商结果（赔偿金额、履行模式、履行时间）',
        {
          sourceId: 'zz-further',
        },
      ),
  },
  noticePrepared: {
    title: '磋商意见与告知齐备',
    check: (facts) => [
      ...unless(
        facts.opinionLetterIssued,
        'opinion-letter-missing',
        '尚未出具《生态环境损害磋商赔偿意见书》',
        SHIGU,
      ),
      ...unless(facts.noticeServed, 'notice-not-served', '尚未送达磋商告知书', {
        sourceId: 'reg2022',
        article: '21',
      }),
    ],
  },
  roundHeld: {
    title: '有磋商记录',
    check: (facts) =>
      unless(
        facts.roundCount > 0 || facts.obligorRefused,
        'round-missing',
        '尚无磋商会议记录，也没有赔偿义务人拒绝磋商的答复',
        SHIGU,
      ),
  },
  agreementDrafted: {
    title: '协议已起草',
    check: (facts) => [
      ...unless(facts.agreementDrafted, 'agreement-missing', '尚未起草《生态环境损害赔偿协议》', SHIGU),
      ...unless(!facts.agreementSigned, 'agreement-signed', '协议已经签订', SHIGU),
    ],
  },
  agreementSigned: {
    title: '协议已签订',
    check: (facts) => unless(facts.agreementSigned, 'agreement-unsigned', '协议尚未由双方签订', SHIGU),
  },
  owed: {
    title: '有应缴款项',
    check: (facts) =>
      unless(facts.agreedFen > 0, 'nothing-owed', '协议尚未签订，也没有生效裁判，没有应缴的赔偿款', SHIGU),
  },
  performed: {
    title: '义务履行完毕',
    check: (facts) => [
      ...unless(
        left(facts) === 0 || facts.agreementMode === 'restoration',
        'payment-outstanding',
        `赔偿款尚欠 ${formatYuan(left(facts))} 元未到账`,
        SHIGU,
      ),
      ...unless(
        !facts.restorationRequired || facts.restorationPlanned,
        'restoration-unplanned',
        '尚未制定修复方案',
        SHIGU,
      ),
      ...unless(
        !facts.restorationRequired || restored(facts),
        'restoration-unfinished',
        `修复尚未完成：计划 ${facts.plannedQuantity ?? '—'}，已完成 ${facts.doneQuantity}`,
        SHIGU,
      ),
    ],
  },
  evaluated: {
    title: '效果评估通过或免予评估',
    check: (facts) =>
      unless(
        facts.lastEvaluation === 'passed' || facts.evaluationExempt,
        'evaluation-not-passed',
        facts.lastEvaluation === 'rectify'
          ? '最近一次修复效果评估未达标，须整改后重新评估'
          : '尚未作修复效果评估，也没有免予评估的说明',
        SHIGU,
      ),
  },
  fileComplete: {
    title: '卷内材料齐备',
    check: (facts) => [
      ...unless(
        facts.procuratorateNotified,
        'procuratorate-not-notified',
        '尚未向同级检察机关通报案件启动情况',
        {
          sourceId: 'proc2024',
        },
      ),
      ...unless(
        facts.unsupportedCostCount === 0,
        'costs-unsupported',
        `索赔清单有 ${facts.unsupportedCostCount} 项费用没有证据`,
        SHIGU,
      ),
      ...unless(facts.closingReportIssued, 'closing-report-missing', '尚未制作结案报告', ZZ_FLOW),
    ],
  },
  inDefault: {
    title: '存在未履行',
    check: (facts) => unless(facts.inDefault, 'no-default', '约定的义务尚未到期，或已经履行', SHIGU),
  },
  confirmed: {
    title: '协议经司法确认',
    check: (facts) =>
      unless(facts.confirmed, 'not-confirmed', '协议未经司法确认，不能申请强制执行；可以提起诉讼', {
        sourceId: 'spc2019',
        article: '21',
      }),
  },
  terminationWritten: {
    title: '终止登记表齐备',
    check: (facts) =>
      unless(
        facts.terminationForm === 'draft' || facts.terminationForm === 'signing',
        'termination-form',
        '尚未填写《索赔终止登记表》（附件2）',
        SHIGU,
      ),
  },
} as const satisfies Record<string, Guard<ClaimFacts>>;

export type ClaimGuardName = keyof typeof CLAIM_GUARDS;
