import { chartLayout, claimChart } from '@ecoredress/law';
import { describe, expect, it } from 'vitest';
import { flowLines, flowModel } from './flow-model.ts';

const layout = chartLayout(claimChart);
const visit = (stage: string, enteredOn: string, leftOn: string | null = null) => ({
  stage,
  enteredOn,
  leftOn,
});
const visits = [
  visit('initiation', '2026-03-01', '2026-03-08'),
  visit('investigation', '2026-03-08', '2026-04-02'),
  visit('assessment', '2026-04-02'),
];

describe('the flow of a claim', () => {
  const { nodes, edges } = flowModel(layout, 'assessment', visits);
  const state = (stage: string) => nodes.find((node) => node.stage === stage)?.state;

  it('knows what is done, where we are, what may be next and what is ahead', () => {
    expect(state('initiation')).toBe('done');
    expect(state('assessment')).toBe('current');
    expect(state('negotiation')).toBe('next');
    expect(state('performance')).toBe('later');
    expect(state('enforcement')).toBe('off');
  });

  it('draws the moves made, the moves open now and the main line, and no others', () => {
    for (const { from, to, kind } of edges) {
      const made = ['initiation→investigation', 'investigation→assessment'].includes(
        `${from.stage}→${to.stage}`,
      );
      const along = from.lane === 0 && to.lane === 0 && to.column === from.column + 1;
      expect(kind).toBe(made ? 'done' : from.stage === 'assessment' ? 'next' : along ? 'way' : 'none');
    }
  });

  it('gives every stage a place of its own', () => {
    const places = nodes.map(({ column, lane }) => `${column}/${lane}`);
    expect(new Set(places).size).toBe(nodes.length);
  });
});

describe('the flow as a list', () => {
  it('tells a stage again that was entered again', () => {
    const again = [
      visit('negotiation', '2026-05-01', '2026-05-20'),
      visit('negotiationFailed', '2026-05-20', '2026-06-01'),
      visit('negotiation', '2026-06-01'),
    ];
    const { lines, detours } = flowLines(layout, 'negotiation', again);
    expect(lines.map(({ title, state }) => `${title} ${state}`).slice(0, 4)).toEqual([
      '磋商 done',
      '磋商不成 done',
      '磋商 current',
      '达成磋商协议 next',
    ]);
    expect(detours).toContain('磋商不成');
  });

  it('has nothing ahead once the case is over', () => {
    const over = [visit('initiation', '2026-03-01', '2026-03-08'), visit('notFiled', '2026-03-08')];
    const { lines } = flowLines(layout, 'notFiled', over);
    expect(lines.map(({ state }) => state)).toEqual(['done', 'current']);
  });
});
