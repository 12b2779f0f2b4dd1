import { claimPauseClock, claimRederiveClocks, claimResumeClock } from '@ecoredress/contract';
import { LIMITED_STAGES, stageLimitRuleId } from '@ecoredress/law';
import { sql } from 'kysely';
import type { ScopedDb } from '../../../access/scope.ts';
import type { Change } from '../../../commands/decision.ts';
import { decided } from '../../../commands/decision.ts';
import { type DecisionContext, handle } from '../../../commands/handler.ts';
import type { Place } from '../../../place/place.ts';
import { clockRule, pauseClock, rederivedClocks, resumeClock, startClock } from '../../clocks/index.ts';
import { type ClaimDossier, loadDossier } from '../dossier.ts';
import { onClaim } from './on-claim.ts';

export const pauseClaimClock = onClaim(claimPauseClock, (dossier, input, context) =>
  decided('中止计时', pauseClock(context, dossier.clocks, input)),
);

export const resumeClaimClock = onClaim(claimResumeClock, (dossier, input, context) =>
  decided('恢复计时', resumeClock(context, dossier.clocks, input)),
);

export const rederiveClaimClocks = handle<typeof claimRederiveClocks, ClaimDossier>({
  declaration: claimRederiveClocks,
  permission: 'claim.handle',
  internal: true,
  load: loadDossier,
  decide: (dossier, _input, context) =>
    decided('按现行设定和工作日历重新计算期限', [
      ...rederivedClocks(context, dossier.clocks),
      ...missingLimit(dossier, context),
    ]),
});

/** The limit of the stage the claim is in, where the place has set one since it was entered. */
function missingLimit({ claim, clocks }: ClaimDossier, context: DecisionContext): Change[] {
  const stage = LIMITED_STAGES.find((limited) => limited === claim.stage);
  if (!stage) return [];
  const ruleId = stageLimitRuleId(stage);
  if (clocks.some((clock) => clock.rule_id === ruleId && clock.stopped_on === null)) return [];
  const owner = {
    kind: 'claim',
    id: claim.id,
    unitId: claim.unit_id,
    viewerUnitIds: claim.viewer_unit_ids,
  } as const;
  return startClock(context, owner, ruleId, claim.stage_entered_on);
}

/** The claims in a stage that has a limit now, and no clock for it. */
export async function findMissingLimits(
  tx: ScopedDb,
  cityCode: string,
  { place, today }: { place: Place; today: Temporal.PlainDate },
): Promise<string[]> {
  const limited = LIMITED_STAGES.filter((stage) => clockRule(place, stageLimitRuleId(stage), today));
  if (limited.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select c.id from claim c
    where c.city_code = ${cityCode} and c.stage = any(${limited}) and not exists (
      select 1 from case_clock k where k.city_code = c.city_code and k.subject_id = c.id
        and k.rule_id = 'limit.' || c.stage and k.stopped_on is null)`.execute(tx);
  return rows.map(({ id }) => id);
}
