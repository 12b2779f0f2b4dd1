import { describe, expect, it } from 'vitest';
import { availableActions, type Chart, checkAction } from './chart.ts';
import { chartIn } from './chart-in-place.ts';
import { claimChart } from './claim-chart.ts';
import { EMPTY_CLAIM } from './claim-guards.cases.ts';
import { leadChart } from './lead-chart.ts';
import { penaltyChart } from './penalty-chart.ts';

const ZHANGZHOU = 'cn/fujian/zhangzhou';
const facts = { ...EMPTY_CLAIM, stage: 'assessment' as const, costCount: 1 };
const preMeeting = (placeId: string) => {
  const result = checkAction(chartIn(claimChart, placeId), facts, 'claim.recordPreMeeting');
  return result.ok ? [] : result.refusals;
};

function citedBy<Stage extends string, Facts extends { stage: Stage }>(
  chart: Chart<Stage, Facts>,
): readonly string[] {
  const parts = [...Object.values<{ citation?: { sourceId: string } }>(chart.stages), ...chart.actions];
  return parts.flatMap(({ citation }) => citation?.sourceId ?? []);
}

describe('a chart in a place', () => {
  it('cites the place’s own papers there and below it', () => {
    expect(preMeeting(ZHANGZHOU)).toMatchObject([{ citation: { sourceId: 'zz-further' } }]);
    expect(preMeeting(`${ZHANGZHOU}/longhai`)).toEqual(preMeeting(ZHANGZHOU));
  });

  it.each(['cn', 'cn/fujian/xiamen', 'cn/fujian/zhangzhou-other'])(
    'refuses the same in %s, without citing them',
    (placeId) => {
      const refusals = preMeeting(placeId);
      expect(refusals.map(({ code }) => code)).toEqual(preMeeting(ZHANGZHOU).map(({ code }) => code));
      expect(refusals.map(({ citation }) => citation)).toEqual([undefined]);
      for (const chart of [claimChart, penaltyChart, leadChart]) {
        const own = chartIn<string, { stage: string }, string>(chart as never, placeId);
        expect(citedBy(own).filter((id) => id.startsWith('zz-'))).toEqual([]);
        expect(citedBy(own).length).toBeGreaterThan(0);
      }
    },
  );

  it('keeps what every place may cite', () => {
    const actions = availableActions(chartIn(claimChart, 'cn'), { ...EMPTY_CLAIM, stage: 'negotiation' });
    const concluding = actions.find(({ command }) => command === 'claim.concludeNegotiation');
    expect(concluding?.refusals).toMatchObject([{ citation: { sourceId: 'opinion2020' } }]);
  });
});
