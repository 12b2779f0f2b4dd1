import { describe, expect, it } from 'vitest';
import { ARTICLES } from '../citations/articles.ts';
import { legalSource } from '../citations/resolve.ts';
import type { Citation } from '../citations/types.ts';
import { availableActions, type Chart, checkAction, type StageDefinition } from './chart.ts';
import { claimChart } from './claim-chart.ts';
import { EMPTY_CLAIM, GUARD_CASES } from './claim-guards.cases.ts';
import { chartLayout } from './layout.ts';
import { leadChart } from './lead-chart.ts';
import { getPaper, PAPERS } from './papers.ts';
import { penaltyChart } from './penalty-chart.ts';
import { transferChart } from './transfer-chart.ts';

/** A citation names a source of the register and, when it names an article, one that is registered. */
function expectRegistered(citation: Citation): void {
  expect(legalSource(citation.sourceId).title).not.toBe('');
  if (citation.article === undefined) return;
  expect(
    ARTICLES.some(({ sourceId, article }) => sourceId === citation.sourceId && article === citation.article),
    `${citation.sourceId} ${citation.article}`,
  ).toBe(true);
}

/** Housekeeping that no rule of law speaks of. */
const WITHOUT_LAW = [
  'claim.removeFact',
  'claim.removeCostItem',
  'claim.dropValuation',
  'claim.assignOfficer',
  'claim.addEvidence',
  'claim.issueDocument',
  'court.issueDocument',
  'claim.pauseClock',
  'claim.resumeClock',
  'penalty.addEvidence',
  'penalty.resumeClock',
  'lead.remind',
];

const CHARTS: readonly Chart<string, never>[] = [claimChart, penaltyChart, leadChart, transferChart];

describe.each(CHARTS)('the chart $title', (chart) => {
  const stages: [string, StageDefinition][] = Object.entries(chart.stages);

  it.each(stages)('says of the stage %s what it is, what to do, by which rule', (_name, stage) => {
    expect(stage.title).toMatch(/^[一-鿿]{2,}$/);
    expect(stage.guidance).toMatch(/。$/);
    expect(stage.citation).toBeDefined();
    if (stage.citation) expectRegistered(stage.citation);
    for (const code of stage.documents) expect(getPaper(code).title).not.toBe('');
  });

  it.each(chart.actions.map((action) => [action.command, action] as const))(
    'gives the action %s a Chinese title, its guards and its rule',
    (command, action) => {
      expect(action.title).toMatch(/^[一-鿿]+$/);
      for (const guard of [...(action.guards ?? []), ...(action.advice ?? [])]) {
        expect(chart.guards[guard]?.title).toMatch(/[一-鿿]/);
      }
      if (action.citation) expectRegistered(action.citation);
      else expect(WITHOUT_LAW).toContain(command);
    },
  );

  it('uses every guard that it defines', () => {
    const used = chart.actions.flatMap((action) => [
      ...(action.guards ?? []),
      ...(action.advice ?? []),
      ...Object.values(action.outcomeGuards ?? {}).flat(),
    ]);
    expect(Object.keys(chart.guards).filter((name) => !used.includes(name))).toEqual([]);
  });

  it('lets no command begin twice from one stage', () => {
    const starts = chart.actions.flatMap(({ command, from }) => from.map((stage) => `${command} ${stage}`));
    expect(new Set(starts).size).toBe(starts.length);
  });

  it('draws each stage once, on a place of its own', () => {
    const { nodes, edges } = chartLayout(chart);
    expect(nodes.map(({ stage }) => stage)).toEqual(stages.map(([name]) => name));
    const places = nodes.map(({ column, lane }) => `${column}/${lane}`);
    expect(new Set(places).size).toBe(places.length);
    for (const { from, to } of edges) {
      expect(chart.stages[from]?.kind).not.toBe('final');
      expect(from).not.toBe(to);
    }
  });
});

describe('the papers of the stages', () => {
  it('are each known by one code and cite registered rules', () => {
    expect(new Set(PAPERS.map(({ code }) => code)).size).toBe(PAPERS.length);
    for (const paper of PAPERS) if ('citation' in paper) expectRegistered(paper.citation);
  });

  it('refuses a paper that is not listed', () => {
    expect(() => getPaper('poem' as never)).toThrow(RangeError);
  });
});

describe('asking a chart', () => {
  const claim = (stage: (typeof EMPTY_CLAIM)['stage'], more: Partial<typeof EMPTY_CLAIM> = {}) => ({
    ...EMPTY_CLAIM,
    ...more,
    stage,
  });
  const refusalsOf = (facts: typeof EMPTY_CLAIM, command: string, outcome?: string) => {
    const result = checkAction(claimChart, facts, command, outcome);
    return result.ok ? [] : result.refusals.map(({ code }) => code);
  };

  it('has Zhangzhou’s eight stages on its main line, in order', () => {
    const main = Object.values(claimChart.stages).filter(({ kind }) => kind === 'main');
    expect(main.map(({ title }) => title)).toEqual([
      '启动',
      '调查',
      '专家评估',
      '磋商',
      '达成磋商协议',
      '司法确认',
      '履行',
      '修复评估',
    ]);
    expect(main.map(({ column }) => column)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('refuses a suit before negotiation has failed, and says where it belongs', () => {
    const result = checkAction(claimChart, claim('assessment', { inDefault: true }), 'claim.fileSuit');
    expect(result).toMatchObject({ ok: false, refusals: [{ code: 'wrong-stage' }] });
    expect(!result.ok && result.refusals[0]?.message).toContain('“磋商不成”');
    expect(refusalsOf(claim('negotiationFailed'), 'claim.fileSuit')).toEqual([]);
  });

  it('offers a suit on an unconfirmed default and enforcement on a confirmed one (SG-EEDC-15)', () => {
    const unconfirmed = claim('performance', { inDefault: true });
    expect(refusalsOf(unconfirmed, 'claim.applyEnforcement')).toEqual(['not-confirmed']);
    expect(refusalsOf(unconfirmed, 'claim.fileSuit')).toEqual([]);
    const confirmed = claim('performance', { inDefault: true, confirmed: true });
    expect(refusalsOf(confirmed, 'claim.applyEnforcement')).toEqual([]);
    expect(refusalsOf(confirmed, 'claim.fileSuit')).toEqual(['title-exists']);
    const judged = claim('performance', { inDefault: true, judged: true });
    expect(refusalsOf(judged, 'claim.applyEnforcement')).toEqual([]);
  });

  it('concludes an agreement only from a meeting that agreed, a failure also from a refusal', () => {
    const refusing = claim('negotiation', { obligorRefused: true });
    expect(refusalsOf(refusing, 'claim.concludeNegotiation', 'agreed')).toEqual(['agreed-round-missing']);
    expect(refusalsOf(refusing, 'claim.concludeNegotiation', 'failed')).toEqual([]);
  });

  it('warns of the fourth meeting and lets it be held', () => {
    expect(
      checkAction(claimChart, claim('negotiation', { roundCount: 3 }), 'claim.recordRound'),
    ).toMatchObject({ ok: true, to: 'negotiation', warnings: [{ code: 'too-many-rounds' }] });
  });

  it('stays with form 1 until its last signature', () => {
    const ready = claim('initiation', GUARD_CASES.initiationComplete.passes);
    expect(checkAction(claimChart, ready, 'claim.signInitiation', 'signed')).toMatchObject({
      to: 'initiation',
    });
    expect(checkAction(claimChart, ready, 'claim.signInitiation', 'approved')).toMatchObject({
      to: 'investigation',
    });
  });

  it('names everything missing at the closing gate at once', () => {
    const facts = claim('evaluation', { agreedFen: 100, restorationRequired: true, unsupportedCostCount: 1 });
    expect(refusalsOf(facts, 'claim.close')).toEqual([
      'payment-outstanding',
      'restoration-unplanned',
      'restoration-unfinished',
      'evaluation-not-passed',
      'procuratorate-not-notified',
      'costs-unsupported',
      'closing-report-missing',
    ]);
  });

  it('lists the actions of the stage with where they lead and what bars them', () => {
    const actions = availableActions(claimChart, claim('negotiation'));
    expect(actions.find(({ command }) => command === 'claim.concludeNegotiation')).toMatchObject({
      to: ['agreement', 'negotiationFailed'],
      allowed: false,
      refusals: [{ code: 'round-missing' }],
    });
    expect(actions.map(({ command }) => command)).not.toContain('claim.close');
    const refusing = availableActions(claimChart, claim('negotiation', { obligorRefused: true }));
    expect(refusing.find(({ command }) => command === 'claim.concludeNegotiation')?.allowed).toBe(true);
  });

  it('knows no other command and no other outcome', () => {
    expect(() => checkAction(claimChart, claim('initiation'), 'claim.dream')).toThrow(RangeError);
    const facts = claim('confirmation');
    expect(() => checkAction(claimChart, facts, 'claim.recordRuling', 'perhaps')).toThrow(RangeError);
  });
});
