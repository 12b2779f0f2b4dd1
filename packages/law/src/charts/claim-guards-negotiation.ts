import type { Citation } from '../citations/types.ts';
import type { Guard, Refusal } from './chart.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { unless } from './refuse.ts';

const SHIGU4: Citation = { sourceId: 'shigu2022', article: '四' };
const PRE_MEETING: Citation = { sourceId: 'zz-further' };
const NEGOTIATION: Citation = { sourceId: 'opinion2020', article: '磋商' };
const AGREEMENT: Citation = { sourceId: 'opinion2025', article: '七' };

/** A meeting led by a mediation committee, or an application for confirmation, needs both sides. */
function missingSides(agency: boolean, obligor: boolean): string {
  return [agency ? '' : '赔偿权利人一方', obligor ? '' : '赔偿义务人一方'].filter(Boolean).join('、');
}

function mediationConsented({ mediation }: ClaimFacts): readonly Refusal[] {
  const missing = mediation ? missingSides(mediation.agencyConsents, mediation.obligorConsents) : '';
  return unless(
    missing === '',
    'mediation-consent',
    `由人民调解委员会主持磋商须经双方自愿同意，现缺少${missing}的同意`,
    SHIGU4,
    'mediation',
  );
}

function jointApplication({ applicants }: ClaimFacts): readonly Refusal[] {
  const missing = applicants ? missingSides(applicants.agency, applicants.obligor) : '';
  return unless(missing === '', 'joint-application', `司法确认须由双方共同申请，现缺少${missing}的申请`, {
    sourceId: 'spc2019',
    article: '20',
  });
}

/** The conditions from the assessment to the signed agreement. */
export const NEGOTIATION_GUARDS = {
  assessmentBasis: {
    title: '有评估依据',
    check: (facts) =>
      unless(
        facts.hasAppraisal || facts.opinionCount >= facts.opinionsRequired,
        'assessment-basis',
        `须有一份鉴定评估报告，或至少 ${facts.opinionsRequired} 份专家意见；现有专家意见 ${facts.opinionCount} 份${facts.jointDrawRequired ? '（只计共同抽取的专家所出具的）' : ''}`,
        PRE_MEETING,
      ),
  },
  consultationFirst: {
    title: '已作裁量商议',
    check: (facts) =>
      unless(
        !facts.paired || facts.consultedOn !== undefined || facts.noticeGiven === true,
        'consultation-missing',
        '双案并处的案件，会前磋商之前须先完成裁量商议',
        PRE_MEETING,
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
        PRE_MEETING,
      ),
  },
  noticePrepared: {
    title: '磋商意见与告知齐备',
    check: (facts) => [
      ...unless(
        facts.opinionLetterIssued,
        'opinion-letter-missing',
        '尚未出具《生态环境损害磋商赔偿意见书》',
        SHIGU4,
      ),
      ...unless(facts.noticeServed, 'notice-not-served', '尚未送达磋商告知书', {
        sourceId: 'reg2022',
        article: '21',
      }),
    ],
  },
  mediationConsented: { title: '调解经双方同意', check: mediationConsented },
  // More meetings are told about, not refused.
  withinThreeRounds: {
    title: '磋商原则上不超过三次',
    check: ({ roundCount, roundsInPrinciple = 3 }) =>
      unless(
        roundCount < roundsInPrinciple,
        'too-many-rounds',
        `这是第 ${roundCount + 1} 次磋商会议，原则上不超过 ${roundsInPrinciple} 次`,
        NEGOTIATION,
      ),
  },
  roundHeld: {
    title: '有磋商记录',
    check: (facts) =>
      unless(
        facts.roundCount > 0 || facts.obligorRefused,
        'round-missing',
        '尚无磋商会议记录，也没有赔偿义务人拒绝磋商的答复',
        NEGOTIATION,
      ),
  },
  agreedInRound: {
    title: '磋商已达成一致',
    check: (facts) =>
      unless(facts.agreedRound, 'agreed-round-missing', '磋商会议记录中没有达成一致的结果', NEGOTIATION),
  },
  differencesExplained: {
    title: '与会前磋商结果的差异已说明',
    check: (facts) =>
      (facts.unexplainedDifferences ?? []).map(({ field, title, preMeeting, agreed }) => ({
        code: 'agreement-difference',
        field,
        message: `协议的${title}（${agreed}）与会前磋商结果（${preMeeting}）不同，请说明理由`,
        citation: PRE_MEETING,
      })),
  },
  agreementUnsigned: {
    title: '协议尚未签订',
    check: (facts) =>
      unless(!facts.agreementSigned, 'agreement-signed', '协议已经签订，只能以补充协议变更', AGREEMENT),
  },
  agreementDrafted: {
    title: '协议已起草',
    check: (facts) =>
      unless(facts.agreementDrafted, 'agreement-missing', '尚未起草《生态环境损害赔偿协议》', AGREEMENT),
  },
  agreementSigned: {
    title: '协议已签订',
    check: (facts) => unless(facts.agreementSigned, 'agreement-unsigned', '协议尚未由双方签订', AGREEMENT),
  },
  jointApplication: { title: '双方共同申请', check: jointApplication },
} as const satisfies Record<string, Guard<ClaimFacts>>;
