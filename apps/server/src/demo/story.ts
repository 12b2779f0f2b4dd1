import * as contract from '@ecoredress/contract';
import type { Platform } from '../platform.ts';
import type { DemoCase } from './case-player.ts';
import { StoryToAgreement } from './story-to-agreement.ts';

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

/** Plays one pair of cases by the commands that people would give, up to a step. */
export async function playCase(platform: Platform, demo: DemoCase, until: Step): Promise<void> {
  await playUntil(new Story(platform, demo), until);
}

/** Plays a story's acts in order, up to a step. */
export async function playUntil(story: Story, until: Step): Promise<void> {
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
  for (const act of acts.slice(0, STEPS.indexOf(until) + 1)) await act();
}

/** The whole main line. */
export class Story extends StoryToAgreement {
  async confirm(): Promise<void> {
    if (!this.demo.confirmed) return;
    await this.onClaim(contract.claimApplyConfirmation, {
      appliedOn: this.day(35),
      court: '演示人民法院',
      agencyApplies: true,
      obligorApplies: true,
      noticeFrom: this.day(36),
      noticeTo: this.day(66),
      evidenceIds: [],
    });
  }

  async perform(): Promise<void> {
    if (this.demo.confirmed) {
      await this.onClaim(contract.claimRecordRuling, {
        result: 'confirmed',
        ruledOn: this.day(67),
        rulingNo: `（演示）民特${this.claimId.slice(-4)}号`,
        evidenceIds: [],
      });
    } else {
      await this.onClaim(contract.claimStartPerformance, { startedOn: this.day(34) });
    }
    const plan = this.plan;
    if (plan) {
      await this.onClaim(contract.claimPlanRestoration, {
        ...plan,
        executor: 'obligor',
        contractor: '',
        capabilityProof: '',
        guideDepartment: '',
        evidenceIds: [],
      });
    }
    await this.onClaim(
      contract.claimRecordPayment,
      {
        amountFen: Math.floor(this.amountFen / 2),
        paidOn: this.day(60),
        payer: this.demo.name,
        voucherNo: `YS${this.claimId.slice(-6)}`,
        evidenceIds: [],
      },
      this.demo.people.finance,
    );
  }

  async complete(): Promise<void> {
    await this.onClaim(
      contract.claimRecordPayment,
      {
        amountFen: this.amountFen - Math.floor(this.amountFen / 2),
        paidOn: this.day(68),
        payer: this.demo.name,
        voucherNo: `YT${this.claimId.slice(-6)}`,
        evidenceIds: [],
      },
      this.demo.people.finance,
    );
    const plan = this.plan;
    if (plan) {
      await this.onClaim(contract.claimRecordProgress, {
        doneOn: this.day(69),
        quantity: plan.quantity,
        unit: plan.unit,
        place: plan.place,
        description: '按方案完成',
        evidenceIds: [],
      });
    }
    await this.onClaim(contract.claimCompletePerformance, { completedOn: this.day(70) });
  }

  async close(): Promise<void> {
    const { people } = this.demo;
    if (this.demo.act.restoration) {
      await this.onClaim(contract.claimRecordEvaluation, {
        evaluatedOn: this.day(74),
        evaluators: '演示评估专家',
        standard: '修复方案',
        result: 'passed',
        findings: '数量、质量均达到方案要求。',
        evidenceIds: [],
      });
    } else {
      await this.onClaim(contract.claimExemptEvaluation, {
        ground: 'paid',
        reason: '以货币赔偿方式履行，无修复项目',
        decidedOn: this.day(72),
      });
    }
    await this.run(
      people.head,
      contract.penaltyDecide,
      {
        decidedOn: this.day(71),
        decisionNo: `演示环罚${this.penaltyId.slice(-6)}号`,
        fineFen: this.amountFen,
        confiscatedFen: 0,
        leniency: { applied: 'lighter', reason: '主动配合履行赔偿，有承诺和付款证据' },
      },
      this.penaltyId,
    );
    await this.onClaim(contract.claimIssueDocument, { kind: 'closingReport', issuedOn: this.day(75) });
    await this.onClaim(
      contract.claimClose,
      { closedOn: this.day(76), summary: '赔偿、修复义务全部履行，予以结案。' },
      people.head,
    );
  }
}
