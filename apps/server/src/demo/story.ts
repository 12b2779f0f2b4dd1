import type { CommandDeclaration, CommandInput, CommandReply, CommandResult } from '@ecoredress/contract';
import * as contract from '@ecoredress/contract';
import type { Actor } from '../access/actor.ts';
import { newUuid } from '../ids.ts';
import type { Platform } from '../platform.ts';
import type { DemoAct } from './acts.ts';
import type { BranchPeople } from './people.ts';

/** How far a demonstration case has come; each step takes in those before it. */
export const STEPS = [
  'filed',
  'initiated',
  'investigated',
  'assessed',
  'negotiating',
  'agreed',
  'confirming',
  'performing',
  'evaluating',
  'closed',
] as const;
export type Step = (typeof STEPS)[number];

export interface DemoCase {
  readonly people: BranchPeople;
  readonly act: DemoAct;
  readonly name: string;
  readonly filedOn: Temporal.PlainDate;
  readonly until: Step;
  readonly confirmed: boolean;
}

/** Plays one pair of cases by the commands that people would give, up to a step. */
export async function playCase(platform: Platform, demo: DemoCase): Promise<void> {
  const story = new Story(platform, demo);
  const reached = STEPS.indexOf(demo.until);
  const acts = [
    () => story.file(),
    () => story.initiate(),
    () => story.investigate(),
    () => story.assess(),
    () => story.negotiate(),
    () => story.agree(),
    () => story.confirm(),
    () => story.perform(),
    () => story.complete(),
    () => story.close(),
  ];
  for (const act of acts.slice(0, reached + 1)) await act();
}

class Story {
  readonly #platform: Platform;
  readonly #demo: DemoCase;
  readonly #versions = new Map<string, number>();
  #penaltyId = '';
  #claimId = '';
  #evidenceId = '';

  constructor(platform: Platform, demo: DemoCase) {
    this.#platform = platform;
    this.#demo = demo;
  }

  /** A day so many days after filing; the present stays the present. */
  #day(days: number): string {
    return this.#demo.filedOn.add({ days }).toString();
  }

  get #amountFen(): number {
    return this.#demo.act.amountYuan * 100;
  }

  async #run<D extends CommandDeclaration>(
    actor: Actor,
    declaration: D,
    input: Partial<CommandInput<D>>,
    subjectId?: string,
  ): Promise<CommandReply<CommandResult<D>>> {
    const version = subjectId ? await this.#version(subjectId) : undefined;
    const reply = await this.#platform.door.run({
      command: declaration.name,
      actor,
      idempotencyKey: newUuid(),
      subjectId,
      expectedVersion: version,
      input,
    });
    this.#versions.set(reply.subjectId, reply.version);
    return reply as CommandReply<CommandResult<D>>;
  }

  /** Evidence and filing write into both chains of the pair, so the head is asked for each time. */
  async #version(subjectId: string): Promise<number> {
    const { rows } = await this.#platform.ownerPool.query<{ head_seq: number }>(
      'select head_seq from journal_chain where subject_id = $1',
      [subjectId],
    );
    return rows[0]?.head_seq ?? 0;
  }

  #onClaim<D extends CommandDeclaration>(
    declaration: D,
    input: Partial<CommandInput<D>>,
    actor = this.#demo.people.officer,
  ) {
    return this.#run(actor, declaration, input, this.#claimId);
  }

  async #addEvidence(
    name: string,
    kind: (typeof contract.EVIDENCE_KINDS)[number],
    content: string,
  ): Promise<string> {
    const { officer } = this.#demo.people;
    const file = await this.#platform.files.put(new TextEncoder().encode(content));
    await this.#platform.ownerPool.query(
      `insert into uploaded_file (sha256, uploader_id, sm3, size, media_type, file_name)
       values ($1, $2, $3, $4, 'text/plain', $5) on conflict do nothing`,
      [file.sha256, officer.userId, file.sm3, file.size, `${name}.txt`],
    );
    const reply = await this.#onClaim(contract.claimAddEvidence, {
      sha256: file.sha256,
      name,
      kind,
      obtainedOn: this.#day(-2),
      supplier: this.#demo.people.unit.name,
      proves: this.#demo.act.act,
    });
    return reply.result.evidenceId;
  }

  async file(): Promise<void> {
    const { people, act, name } = this.#demo;
    const reply = await this.#run(people.officer, contract.penaltyFile, {
      unitId: people.unit.id,
      title: `${name}${act.kind}案`,
      caseSource: '现场检查',
      act: act.act,
      violationKind: act.kind,
      medium: [act.medium],
      place: `${people.unit.name.replace(/生态环境局|分局/g, '')}（演示地点）`,
      foundOn: this.#day(-3),
      filedOn: this.#day(0),
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
    this.#penaltyId = reply.subjectId;
    this.#claimId = reply.result.claimId ?? '';
    this.#evidenceId = await this.#addEvidence('现场检查笔录', '勘验笔录、现场笔录', `${name} ${act.act}`);
    await this.#onClaim(contract.claimSaveInitiation, {
      cause: `${name}${act.kind}生态环境损害赔偿案`,
      summaryAndReason: `${this.#day(-3)}现场检查发现，${name}${act.act}，造成生态环境损害，应当启动索赔。`,
    });
  }

  async initiate(): Promise<void> {
    const { officer, section, head } = this.#demo.people;
    for (const [actor, days] of [
      [officer, 0],
      [section, 1],
      [head, 2],
    ] as const) {
      await this.#onClaim(
        contract.claimSignInitiation,
        { signedOn: this.#day(days), opinion: '同意' },
        actor,
      );
    }
    await this.#onClaim(contract.claimIssueDocument, { kind: 'initiationForm', issuedOn: this.#day(2) });
    await this.#onClaim(contract.claimNotifyProcuratorate, {
      notifiedOn: this.#day(6),
      organ: '同级人民检察院',
    });
  }

  async investigate(): Promise<void> {
    const { act } = this.#demo;
    await this.#onClaim(contract.claimRecordScopeTest, {
      emergencyLevel: 'none',
      inKeyEcologicalArea: false,
      inEcologicalRedLine: false,
      qualityGradeDropped: false,
      functionDegraded: act.elements.includes('forest'),
      unlawfulDamage: true,
      personalOrPropertyLoss: false,
      historicWithoutObligor: false,
    });
    await this.#onClaim(contract.claimSetElements, { elements: [...act.elements] });
    await this.#onClaim(contract.claimAddFact, {
      kind: 'act',
      content: act.act,
      evidenceIds: [this.#evidenceId],
    });
    await this.#onClaim(contract.claimAddFact, {
      kind: 'consequence',
      content: '造成受纳环境损害，经调查属实',
      evidenceIds: [this.#evidenceId],
    });
    await this.#onClaim(contract.claimCiteBasis, {
      citations: [
        { sourceId: 'civil', article: '1234' },
        { sourceId: 'civil', article: '1235' },
      ],
    });
    await this.#onClaim(contract.claimSaveInvestigation, {
      leadSource: '行政处罚案件现场检查',
      investigators: [this.#demo.people.officer.name, this.#demo.people.section.name],
      method: '现场勘查、采样监测、询问',
      from: this.#day(3),
      to: this.#day(9),
      range: '排放点及影响区域',
      needsClaim: true,
      reason: '违法行为与损害之间存在关联，义务人明确',
      negotiationAdvice: '建议开展磋商',
    });
    await this.#onClaim(contract.claimSubmitInvestigation, { submittedOn: this.#day(10) });
  }

  async assess(): Promise<void> {
    const amountFen = this.#amountFen;
    await this.#onClaim(contract.claimSetCost, {
      kind: 'restoration',
      amountFen: amountFen - 300_000,
      basis: '专家评估',
      evidenceIds: [this.#evidenceId],
    });
    await this.#onClaim(contract.claimSetCost, {
      kind: 'caseCosts',
      amountFen: 300_000,
      basis: '监测、评估费用',
      evidenceIds: [this.#evidenceId],
    });
    for (const [index, field] of (['生态环境', '水利', '林业'] as const).entries()) {
      await this.#onClaim(contract.claimRecordOpinion, {
        expertName: `演示专家${index + 1}`,
        employer: '演示单位',
        professionalTitle: '高级工程师',
        field,
        givenOn: this.#day(16 + index),
        method: '虚拟治理成本法',
        amountFen: amountFen + (index - 1) * 100_000,
        restorable: this.#demo.act.restoration ? 'full' : 'none',
        evidenceIds: [],
      });
    }
    await this.#run(
      this.#demo.people.officer,
      contract.penaltyRecordConsultation,
      {
        heldOn: this.#day(19),
        participants: '办案人员、赔偿义务人',
        content: '愿意主动履行赔偿',
        cooperative: true,
        evidenceIds: [this.#evidenceId],
      },
      this.#penaltyId,
    );
    await this.#onClaim(contract.claimRecordPreMeeting, {
      heldOn: this.#day(20),
      participants: '双方',
      amountFen,
      mode: this.#demo.act.restoration ? 'mixed' : 'payment',
      performBy: this.#day(75),
    });
    await this.#onClaim(contract.claimIssueDocument, { kind: 'opinionLetter', issuedOn: this.#day(21) });
    await this.#onClaim(contract.claimServeNotice, {
      servedOn: this.#day(22),
      replyBy: this.#day(34),
      method: '直接送达',
      evidenceIds: [],
    });
  }

  async negotiate(): Promise<void> {
    await this.#run(
      this.#demo.people.officer,
      contract.penaltyIssuePriorNotice,
      {
        noticeOn: this.#day(23),
        noticeNo: `演示告知${this.#penaltyId.slice(-4)}号`,
        proposedFineFen: this.#amountFen * 2,
        servedOn: this.#day(24),
      },
      this.#penaltyId,
    );
    await this.#onClaim(contract.claimRecordReply, { repliedOn: this.#day(26), agrees: true });
    await this.#onClaim(contract.claimStartNegotiation, { startedOn: this.#day(28) });
    await this.#onClaim(contract.claimRecordRound, {
      heldOn: this.#day(30),
      place: '局会议室',
      host: this.#demo.people.unit.name,
      participants: [
        {
          name: this.#demo.people.officer.name,
          organisation: this.#demo.people.unit.name,
          role: '权利人代表',
        },
        { name: '演示人员', organisation: this.#demo.name, role: '义务人' },
        { name: '演示检察官', organisation: '人民检察院', role: '监督' },
      ],
      claimOfferFen: this.#amountFen,
      obligorOfferFen: this.#amountFen,
      minutes: '双方对损害事实和金额无异议，同意签订协议。',
      result: 'agreed',
      evidenceIds: [],
    });
  }

  async agree(): Promise<void> {
    await this.#onClaim(contract.claimConcludeNegotiation, { outcome: 'agreed', concludedOn: this.#day(31) });
    const plan = this.#plan();
    await this.#onClaim(contract.claimSaveAgreement, {
      amountFen: this.#amountFen,
      mode: plan ? 'mixed' : 'payment',
      performBy: this.#day(75),
      instalments: [],
      ...(plan ? { restoration: plan } : {}),
      breachClause: '逾期不履行的，依法申请强制执行或者提起诉讼。',
      supervision: '由承办机构会同有关部门监督，履行后组织效果评估。',
      differenceReasons: {},
    });
    await this.#onClaim(contract.claimSignAgreement, {
      agencySignatory: this.#demo.people.head.name,
      agencySignedOn: this.#day(33),
      obligorSignatory: '演示人员',
      obligorSignedOn: this.#day(33),
      evidenceIds: [],
    });
    await this.#onClaim(contract.claimIssueDocument, { kind: 'agreement', issuedOn: this.#day(33) });
  }

  #plan() {
    const { restoration } = this.#demo.act;
    return (
      restoration && {
        ...restoration,
        inPlace: false,
        place: '演示修复基地',
        offSiteReason: '损害地不具备原地修复条件',
        standard: '达到修复方案约定的数量和质量',
        startOn: this.#day(40),
        finishOn: this.#day(70),
      }
    );
  }

  async confirm(): Promise<void> {
    if (!this.#demo.confirmed) return;
    await this.#onClaim(contract.claimApplyConfirmation, {
      appliedOn: this.#day(35),
      court: '演示人民法院',
      agencyApplies: true,
      obligorApplies: true,
      noticeFrom: this.#day(36),
      noticeTo: this.#day(66),
      evidenceIds: [],
    });
  }

  async perform(): Promise<void> {
    if (this.#demo.confirmed) {
      await this.#onClaim(contract.claimRecordRuling, {
        result: 'confirmed',
        ruledOn: this.#day(67),
        rulingNo: `（演示）民特${this.#claimId.slice(-4)}号`,
        evidenceIds: [],
      });
    } else {
      await this.#onClaim(contract.claimStartPerformance, { startedOn: this.#day(34) });
    }
    const plan = this.#plan();
    if (plan) {
      await this.#onClaim(contract.claimPlanRestoration, {
        ...plan,
        executor: 'obligor',
        contractor: '',
        capabilityProof: '',
        guideDepartment: '',
        evidenceIds: [],
      });
    }
    await this.#onClaim(
      contract.claimRecordPayment,
      {
        amountFen: Math.floor(this.#amountFen / 2),
        paidOn: this.#day(60),
        payer: this.#demo.name,
        voucherNo: `YS${this.#claimId.slice(-6)}`,
        evidenceIds: [],
      },
      this.#demo.people.finance,
    );
  }

  async complete(): Promise<void> {
    await this.#onClaim(
      contract.claimRecordPayment,
      {
        amountFen: this.#amountFen - Math.floor(this.#amountFen / 2),
        paidOn: this.#day(68),
        payer: this.#demo.name,
        voucherNo: `YT${this.#claimId.slice(-6)}`,
        evidenceIds: [],
      },
      this.#demo.people.finance,
    );
    const plan = this.#plan();
    if (plan) {
      await this.#onClaim(contract.claimRecordProgress, {
        doneOn: this.#day(69),
        quantity: plan.quantity,
        unit: plan.unit,
        place: plan.place,
        description: '按方案完成',
        evidenceIds: [],
      });
    }
    await this.#onClaim(contract.claimCompletePerformance, { completedOn: this.#day(70) });
  }

  async close(): Promise<void> {
    const { people } = this.#demo;
    if (this.#demo.act.restoration) {
      await this.#onClaim(contract.claimRecordEvaluation, {
        evaluatedOn: this.#day(74),
        evaluators: '演示评估专家',
        standard: '修复方案',
        result: 'passed',
        findings: '数量、质量均达到方案要求。',
        evidenceIds: [],
      });
    } else {
      await this.#onClaim(contract.claimExemptEvaluation, {
        ground: 'paid',
        reason: '以货币赔偿方式履行，无修复项目',
        decidedOn: this.#day(72),
      });
    }
    await this.#run(
      people.head,
      contract.penaltyDecide,
      {
        decidedOn: this.#day(71),
        decisionNo: `演示环罚${this.#penaltyId.slice(-6)}号`,
        fineFen: this.#amountFen,
        confiscatedFen: 0,
        leniency: { applied: 'lighter', reason: '主动配合履行赔偿，有承诺和付款证据' },
      },
      this.#penaltyId,
    );
    await this.#onClaim(contract.claimIssueDocument, { kind: 'closingReport', issuedOn: this.#day(75) });
    await this.#onClaim(
      contract.claimClose,
      { closedOn: this.#day(76), summary: '赔偿、修复义务全部履行，予以结案。' },
      people.head,
    );
  }
}
