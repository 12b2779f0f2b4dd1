import * as contract from '@ecoredress/contract';
import { todayInShanghai } from '@ecoredress/law';
import { CasePlayer } from './case-player.ts';
import { holdJointDraw } from './joint-draw.ts';

/** Cases filed before that have an assessment report: their draws would all be of the day of the demonstration. */
const DRAWN_WITHIN_DAYS = 45;

/** The main line up to the agreement, act by act; each takes the pair one step on. */
export class StoryToAgreement extends CasePlayer {
  async file(): Promise<void> {
    const { people, act, name } = this.demo;
    const reply = await this.run(people.officer, contract.penaltyFile, {
      unitId: people.unit.id,
      title: `${name}${act.kind}案`,
      caseSource: '现场检查',
      act: act.act,
      violationKind: act.kind,
      medium: [act.medium],
      place: `${people.unit.name.replace(/生态环境局|分局/g, '')}（演示地点）`,
      foundOn: this.day(-3),
      filedOn: this.day(0),
      parties: [
        {
          kind: 'organisation',
          name,
          uscc: '',
          idNumber: '',
          address: '演示地址',
          legalRepresentative: '演示人员',
          legalRepresentativePost: '总经理',
          phone: '13800000000',
          enterpriseSize: 'small',
        },
      ],
      judgement: { start: true },
    });
    this.penaltyId = reply.subjectId;
    this.claimId = reply.result.claimId ?? '';
    this.evidenceId = await this.addEvidence('现场检查笔录', '勘验笔录、现场笔录', `${name} ${act.act}`);
    await this.onClaim(contract.claimSaveInitiation, {
      cause: `${name}${act.kind}生态环境损害赔偿案`,
      summaryAndReason: `${this.day(-3)}现场检查发现，${name}${act.act}，造成生态环境损害，应当启动索赔。`,
    });
  }

  async initiate(): Promise<void> {
    const { officer, section, head } = this.demo.people;
    for (const [actor, days] of [
      [officer, 0],
      [section, 1],
      [head, 2],
    ] as const) {
      await this.onClaim(contract.claimSignInitiation, { signedOn: this.day(days), opinion: '同意' }, actor);
    }
    await this.onClaim(contract.claimIssueDocument, { kind: 'initiationForm', issuedOn: this.day(2) });
    await this.onClaim(contract.claimNotifyProcuratorate, {
      notifiedOn: this.day(6),
      organ: '同级人民检察院',
    });
  }

  async investigate(): Promise<void> {
    const { act } = this.demo;
    await this.onClaim(contract.claimRecordScopeTest, {
      emergencyLevel: 'none',
      inKeyEcologicalArea: false,
      inEcologicalRedLine: false,
      qualityGradeDropped: false,
      functionDegraded: act.elements.includes('forest'),
      unlawfulDamage: true,
      personalOrPropertyLoss: false,
      historicWithoutObligor: false,
    });
    await this.onClaim(contract.claimSetElements, { elements: [...act.elements] });
    await this.onClaim(contract.claimAddFact, {
      kind: 'act',
      content: act.act,
      evidenceIds: [this.evidenceId],
    });
    await this.onClaim(contract.claimAddFact, {
      kind: 'consequence',
      content: '造成受纳环境损害，经调查属实',
      evidenceIds: [this.evidenceId],
    });
    await this.onClaim(contract.claimCiteBasis, {
      citations: [
        { sourceId: 'civil', article: '1234' },
        { sourceId: 'civil', article: '1235' },
      ],
    });
    await this.onClaim(contract.claimSaveInvestigation, {
      leadSource: '行政处罚案件现场检查',
      investigators: [this.demo.people.officer.name, this.demo.people.section.name],
      method: '现场勘查、采样监测、询问',
      from: this.day(3),
      to: this.day(9),
      range: '排放点及影响区域',
      needsClaim: true,
      reason: '违法行为与损害之间存在关联，义务人明确',
      negotiationAdvice: '建议开展磋商',
    });
    await this.onClaim(contract.claimSubmitInvestigation, { submittedOn: this.day(10) });
  }

  async assess(): Promise<void> {
    const amountFen = this.amountFen;
    await this.onClaim(contract.claimSetCost, {
      kind: 'restoration',
      amountFen: amountFen - 300_000,
      basis: '专家评估',
      evidenceIds: [this.evidenceId],
    });
    await this.onClaim(contract.claimSetCost, {
      kind: 'caseCosts',
      amountFen: 300_000,
      basis: '监测、评估费用',
      evidenceIds: [this.evidenceId],
    });
    await this.basis();
    await this.run(
      this.demo.people.officer,
      contract.penaltyRecordConsultation,
      {
        heldOn: this.day(19),
        participants: '办案人员、赔偿义务人',
        content: '愿意主动履行赔偿',
        cooperative: true,
        evidenceIds: [this.evidenceId],
      },
      this.penaltyId,
    );
    await this.onClaim(contract.claimRecordPreMeeting, {
      heldOn: this.day(20),
      participants: '双方',
      amountFen,
      mode: this.demo.act.restoration ? 'mixed' : 'payment',
      performBy: this.day(75),
    });
    await this.onClaim(contract.claimIssueDocument, { kind: 'opinionLetter', issuedOn: this.day(21) });
    await this.onClaim(contract.claimServeNotice, {
      servedOn: this.day(22),
      replyBy: this.day(34),
      method: '直接送达',
      evidenceIds: [],
    });
  }

  /** What the amount rests on: of late the opinions of experts drawn jointly, earlier an assessment report. */
  async basis(): Promise<void> {
    const { people, act, filedOn } = this.demo;
    const restorable = act.restoration ? 'full' : 'none';
    const today = todayInShanghai(this.platform.now());
    if (Temporal.PlainDate.compare(filedOn.add({ days: DRAWN_WITHIN_DAYS }), today) < 0) {
      await this.onClaim(contract.claimRecordAppraisal, {
        kind: 'assessmentReport',
        institution: '演示环境损害鉴定评估机构',
        reportNo: `演示评估${this.claimId.slice(-4)}号`,
        issuedOn: this.day(18),
        method: '虚拟治理成本法',
        amountFen: this.amountFen,
        restorable,
        conclusion: '违法行为与损害之间存在因果关系，损害数额按所附计算认定。',
        evidenceIds: [],
      });
      return;
    }
    const experts = await holdJointDraw(this.platform, people.officer, this.claimId);
    for (const [index, expert] of experts.entries()) {
      await this.onClaim(contract.claimRecordOpinion, {
        expertId: expert.id,
        expertName: expert.name,
        employer: '演示单位',
        professionalTitle: '高级工程师',
        field: '生态环境',
        givenOn: this.day(16 + index),
        method: '虚拟治理成本法',
        amountFen: this.amountFen + (index - 1) * 100_000,
        restorable,
        evidenceIds: [],
      });
    }
  }

  async negotiate(): Promise<void> {
    await this.run(
      this.demo.people.officer,
      contract.penaltyIssuePriorNotice,
      {
        noticeOn: this.day(23),
        noticeNo: `演示告知${this.penaltyId.slice(-4)}号`,
        proposedFineFen: this.amountFen * 2,
        servedOn: this.day(24),
      },
      this.penaltyId,
    );
    await this.recordReply();
    await this.recordRound(30, 'agreed', this.amountFen, '双方对损害事实和金额无异议，同意签订协议。');
  }

  /** The obligor agrees to negotiate, and the negotiation begins. */
  async recordReply(): Promise<void> {
    await this.onClaim(contract.claimRecordReply, { repliedOn: this.day(26), agrees: true });
    await this.onClaim(contract.claimStartNegotiation, { startedOn: this.day(28) });
  }

  async recordRound(
    day: number,
    result: 'agreed' | 'partial' | 'continue' | 'failed',
    obligorOfferFen: number,
    minutes: string,
    more: Partial<contract.CommandInput<typeof contract.claimRecordRound>> = {},
  ): Promise<void> {
    const { people, name } = this.demo;
    await this.onClaim(contract.claimRecordRound, {
      heldOn: this.day(day),
      place: '局会议室',
      host: people.unit.name,
      participants: [
        { name: people.officer.name, organisation: people.unit.name, role: '权利人代表', side: 'agency' },
        { name: '演示人员', organisation: name, role: '义务人', side: 'obligor' },
        { name: '演示检察官', organisation: '人民检察院', role: '监督', side: 'invited' },
      ],
      claimOfferFen: this.amountFen,
      obligorOfferFen,
      minutes,
      result,
      evidenceIds: [],
      ...more,
    });
  }

  async agree(): Promise<void> {
    await this.onClaim(contract.claimConcludeNegotiation, { outcome: 'agreed', concludedOn: this.day(31) });
    const plan = this.plan;
    await this.onClaim(contract.claimSaveAgreement, {
      amountFen: this.amountFen,
      mode: plan ? 'mixed' : 'payment',
      performBy: this.day(75),
      instalments: [],
      ...(plan ? { restoration: plan } : {}),
      breachClause: '逾期不履行的，依法申请强制执行或者提起诉讼。',
      supervision: '由承办机构会同有关部门监督，履行后组织效果评估。',
      differenceReasons: {},
    });
    await this.onClaim(contract.claimSignAgreement, {
      agencySignatory: this.demo.people.head.name,
      agencySignedOn: this.day(33),
      obligorSignatory: '演示人员',
      obligorSignedOn: this.day(33),
      evidenceIds: [],
    });
    await this.onClaim(contract.claimIssueDocument, { kind: 'agreement', issuedOn: this.day(33) });
  }

  get plan() {
    const { restoration } = this.demo.act;
    return (
      restoration && {
        ...restoration,
        inPlace: false,
        place: '演示修复基地',
        offSiteReason: '损害地不具备原地修复条件',
        standard: '达到修复方案约定的数量和质量',
        startOn: this.day(40),
        finishOn: this.day(70),
      }
    );
  }
}
