import { citationIn } from '../citations/resolve.ts';
import type { Citation } from '../citations/types.ts';
import type { Chart, ChartAction, Guard, StageDefinition } from './chart.ts';

/**
 * The chart as a place may show it: what cites another place's own paper stands there without a citation. The
 * condition itself stays, as the product's own; no national article is put in the place of a rule it does not state.
 * `placeId` is the id of a profile, such as 'cn/fujian/zhangzhou'.
 */
export function chartIn<Stage extends string, Facts extends { stage: Stage }, GuardName extends string>(
  chart: Chart<Stage, Facts, GuardName>,
  placeId: string,
): Chart<Stage, Facts, GuardName> {
  const guardIn = (guard: Guard<Facts>): Guard<Facts> => ({
    ...guard,
    check: (facts) => guard.check(facts).map((refusal) => citing(refusal, placeId)),
  });
  return {
    ...chart,
    stages: mapped<Stage, StageDefinition>(chart.stages, (stage) => citing(stage, placeId)),
    guards: mapped<GuardName, Guard<Facts>>(chart.guards, guardIn),
    actions: chart.actions.map((action): ChartAction<Stage, GuardName> => citing(action, placeId)),
  };
}

function mapped<Key extends string, Value>(
  record: Readonly<Record<Key, Value>>,
  change: (value: Value) => Value,
): Record<Key, Value> {
  const entries = Object.entries<Value>(record).map(([key, value]) => [key, change(value)]);
  return Object.fromEntries(entries) as Record<Key, Value>;
}

/** The same item, without its citation where the place may not cite it. */
function citing<Item extends { readonly citation?: Citation }>(item: Item, placeId: string): Item {
  if (item.citation === undefined || citationIn(item.citation, placeId)) return item;
  const { citation: _elsewhere, ...rest } = item;
  return rest as Item;
}
