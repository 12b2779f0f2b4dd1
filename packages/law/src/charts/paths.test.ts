import { getSimplePaths } from '@xstate/graph';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnyMachineSnapshot, createActor } from 'xstate';
import { type Chart, checkAction } from './chart.ts';
import { claimChart } from './claim-chart.ts';
import type { ClaimFacts, ClaimStage, FormState } from './claim-facts.ts';
import { EMPTY_CLAIM, GUARD_CASES } from './claim-guards.cases.ts';
import type { ClaimGuardName } from './claim-guards.ts';
import { type LeadFacts, type LeadStage, leadChart } from './lead-chart.ts';
import { movesOf, toMachine } from './machine.ts';
import { type PenaltyFacts, type PenaltyStage, penaltyChart } from './penalty-chart.ts';
import { transferChart } from './transfer-chart.ts';
import type { TransferFacts, TransferStage } from './transfer-guards.ts';

const count = fc.integer({ min: 0, max: 5 });
const form = fc.constantFrom<FormState>('none', 'draft', 'signing', 'signed', 'returned');
const money = fc.integer({ min: 0, max: 10_000_000 });
const flag = fc.boolean();

/** Any state of a claim's file, likely or not. */
const anyClaim: fc.Arbitrary<ClaimFacts> = fc
  .record({
    paired: flag,
    initiationForm: form,
    terminationForm: form,
    obligorCount: count,
    elementCount: count,
    evidenceCount: count,
    factCount: count,
    unsupportedFactCount: count,
    legalBasisCount: count,
    investigationWritten: flag,
    procuratorateNotified: flag,
    costCount: count,
    claimedFen: money,
    opinionCount: count,
    hasAppraisal: flag,
    preMeetingHeld: flag,
    opinionLetterIssued: flag,
    noticeServed: flag,
    obligorRefused: flag,
    roundCount: count,
    agreedRound: flag,
    agreementDrafted: flag,
    agreementSigned: flag,
    confirmed: flag,
    judged: flag,
    agreedFen: money,
    receivedFen: money,
    restorationRequired: flag,
    restorationPlanned: flag,
    plannedQuantity: fc.option(count.map(String), { nil: undefined }),
    doneQuantity: count.map(String),
    inDefault: flag,
    evaluationExempt: flag,
    unsupportedCostCount: count,
    closingReportIssued: flag,
    inScope: fc.option(flag, { nil: undefined }),
    lastEvaluation: fc.constantFrom('passed', 'rectify', undefined),
    agreementMode: fc.constantFrom('payment', 'restoration', 'mixed', undefined),
  })
  .map((facts) => ({ ...EMPTY_CLAIM, ...facts }));

/** The moves from a stage with the guards that stand before each. */
function movesFrom<Stage extends string, Facts extends { stage: Stage }, GuardName extends string>(
  chart: Chart<Stage, Facts, GuardName>,
  stage: Stage,
) {
  return chart.actions
    .filter(({ from }) => from.includes(stage))
    .flatMap((action) => movesOf<Stage, GuardName>(action));
}

/** The same facts with all that these guards ask for. */
function satisfying(facts: ClaimFacts, guards: readonly ClaimGuardName[]): ClaimFacts {
  return Object.assign({ ...facts }, ...guards.map((name) => GUARD_CASES[name].passes));
}

const claim: Chart<ClaimStage, ClaimFacts, ClaimGuardName> = claimChart;
const machine = toMachine(claim);
const stageOf = (snapshot: AnyMachineSnapshot) => snapshot.value as ClaimStage;
const claimPaths = getSimplePaths(machine, {
  events: (snapshot) =>
    movesFrom(claim, stageOf(snapshot)).map(({ event, guards }) => ({
      type: event,
      facts: satisfying(EMPTY_CLAIM, guards),
    })),
  toState: (snapshot) => snapshot.status === 'done',
}).map(({ steps }) => steps.slice(1).map(({ event, state }) => ({ event, to: stageOf(state) })));

describe('every path of a claim', () => {
  it('ends in each of the ways a claim may end, by the main line also', () => {
    const ends = new Set(claimPaths.map((path) => path.at(-1)?.to));
    expect([...ends].sort()).toEqual(['closed', 'notFiled', 'terminated']);
    const ways = claimPaths.map((path) => path.map(({ to }) => to).join(' '));
    expect(ways).toContain(
      'investigation assessment negotiation agreement confirmation performance evaluation closed',
    );
    expect(ways).toContain('investigation assessment negotiation agreement performance evaluation closed');
    expect(ways).toContain(
      'investigation assessment negotiation negotiationFailed referred performance evaluation closed',
    );
  });

  it.each(claimPaths.map((path) => [path.map(({ to }) => to).join(' → '), path] as const))(
    'can be walked whatever else the file holds: %s',
    (_way, path) => {
      fc.assert(
        fc.property(anyClaim, (others) => {
          let stage: ClaimStage = 'initiation';
          for (const { event, to } of path) {
            const move = movesFrom(claim, stage).find((candidate) => candidate.event === event.type);
            const facts = { ...satisfying(others, move?.guards ?? []), stage };
            const [command = '', outcome] = event.type.split(':');
            expect(checkAction(claim, facts, command, outcome)).toMatchObject({ ok: true, to });
            stage = to;
          }
        }),
        { numRuns: 20 },
      );
    },
  );
});

describe('the machine', () => {
  it('moves exactly when the chart allows, on any facts, and to the same stage', () => {
    const stages = Object.keys(claim.stages) as ClaimStage[];
    fc.assert(
      fc.property(anyClaim, fc.constantFrom(...stages), (others, stage) => {
        const facts = { ...others, stage };
        for (const { event } of movesFrom(claim, stage)) {
          const [command = '', outcome] = event.split(':');
          const checked = checkAction(claim, facts, command, outcome);
          const actor = createActor(machine, {
            snapshot: machine.resolveState({ value: stage, context: {} }),
          }).start();
          actor.send({ type: event, facts });
          expect(stageOf(actor.getSnapshot())).toBe(checked.ok ? checked.to : stage);
          actor.stop();
        }
      }),
      { numRuns: 200 },
    );
  });

  it('leads every stage of every chart to an end', () => {
    for (const chart of [claimChart, penaltyChart, leadChart, transferChart] as readonly Chart<
      string,
      never
    >[]) {
      for (const [stage, { kind }] of Object.entries(chart.stages)) {
        if (kind !== 'final') expect(reachesEnd(chart, stage), `${chart.id} ${stage}`).toBe(true);
      }
    }
  });
});

function reachesEnd(chart: Chart<string, never>, from: string): boolean {
  const seen = new Set([from]);
  for (const stage of seen) {
    if (chart.stages[stage]?.kind === 'final') return true;
    for (const { target } of movesFrom(chart, stage)) seen.add(target);
  }
  return false;
}

/** Walks every path to an end on facts that satisfy the whole chart; gives the stages where it ended. */
function walkAll<Stage extends string, Facts extends { stage: Stage }>(
  chart: Chart<Stage, Facts>,
  factsIn: (stage: Stage) => Facts,
): Stage[] {
  const paths = getSimplePaths(toMachine(chart), {
    events: (snapshot) =>
      movesFrom(chart, snapshot.value as Stage).map(({ event }) => ({
        type: event,
        facts: factsIn(snapshot.value as Stage),
      })),
    toState: (snapshot) => snapshot.status === 'done',
  });
  for (const { steps } of paths) {
    for (const [index, { event, state }] of steps.slice(1).entries()) {
      const stage = steps[index]?.state.value as Stage;
      const [command = '', outcome] = event.type.split(':');
      expect(checkAction(chart, factsIn(stage), command, outcome)).toMatchObject({
        ok: true,
        to: state.value,
      });
    }
  }
  return [...new Set(paths.map(({ state }) => state.value as Stage))].sort();
}

describe('every path of a penalty, of a lead and of a transfer to the police', () => {
  const day = Temporal.PlainDate.from('2026-05-20');

  it('can be walked to each end of a penalty', () => {
    const ends = walkAll<PenaltyStage, PenaltyFacts>(penaltyChart, (stage) => ({
      stage,
      today: day,
      filedOn: day,
      judgement: 'yes',
      paired: true,
      consultedOn: day,
      noticeOn: day.add({ days: 1 }),
      paidFen: 0,
    }));
    expect(ends).toEqual(['closed', 'exempted', 'withdrawn']);
  });

  it('can be walked to each end of a lead', () => {
    const ends = walkAll<LeadStage, LeadFacts>(leadChart, (stage) => ({
      stage,
      today: day,
      receivedOn: day,
      hasPenalty: false,
      accepted: true,
      checked: true,
      damageFound: true,
      inScope: true,
    }));
    expect(ends).toEqual(['filed', 'notFiled']);
  });

  it('can be walked to each end of a transfer, by reconsideration and supervision also', () => {
    const facts = (stage: TransferStage): TransferFacts => ({
      stage,
      evidenceCount: 1,
      papersPending: false,
      handedOver: false,
      entered: false,
    });
    expect(walkAll<TransferStage, TransferFacts>(transferChart, facts)).toEqual(['ended', 'judged']);
    const ways = getSimplePaths(toMachine(transferChart as Chart<TransferStage, TransferFacts>), {
      events: (snapshot) =>
        movesFrom(transferChart as Chart<TransferStage, TransferFacts>, snapshot.value as TransferStage).map(
          ({ event }) => ({ type: event, facts: facts(snapshot.value as TransferStage) }),
        ),
      toState: (snapshot) => snapshot.value === 'judged',
    }).map(({ steps }) => steps.map(({ state }) => state.value).join(' '));
    expect(ways).toContain('reported approved sent received investigating prosecuting trial judged');
    expect(ways).toContain(
      'reported approved sent received refused reconsidering upheld supervising investigating prosecuting trial judged',
    );
  });
});
