import { courtRecordEnforcementFiling } from '@ecoredress/contract';
import { decided } from '../../../commands/decision.ts';
import { invalidField, refused } from '../../../errors.ts';
import { checkClaimAction, lastDayOf, moveTo, onClaim } from '../../claims/index.ts';
import { startClock } from '../../clocks/index.ts';
import { claimOwner } from '../owner.ts';

/** Not taken up, the claim is where it was before: the time to apply runs on. */
export const recordEnforcementFiling = onClaim(courtRecordEnforcementFiling, (dossier, input, context) => {
  const { outcome, decidedOn, caseNo, reason } = input;
  const to = checkClaimAction(dossier, courtRecordEnforcementFiling.name, context, { outcome });
  const { enforcement } = dossier.claim;
  if (enforcement?.filing) {
    throw refused([{ code: 'enforcement-filed', message: '法院是否立案执行已经登记' }]);
  }
  if (enforcement && decidedOn < enforcement.appliedOn) {
    throw invalidField('decidedOn', `法院的决定不能早于申请（${enforcement.appliedOn}）`);
  }
  const rejected = outcome === 'rejected';
  if (rejected && reason === '') throw invalidField('reason', '请写明法院不予受理的理由');
  return decided(rejected ? `法院不予受理执行申请：${reason}` : `法院立案执行（${caseNo}）`, [
    moveTo(dossier, to, decidedOn, courtRecordEnforcementFiling.name, context, {
      enforcement: { ...enforcement, filing: input } as never,
    }),
    ...(rejected ? startClock(context, claimOwner(dossier), 'E10', lastDayOf(dossier) ?? decidedOn) : []),
  ]);
});
