import {
  claimApplyConfirmation,
  claimRecordRuling,
  claimSaveAgreement,
  claimSignAgreement,
} from '@ecoredress/contract';
import { formatYuan, sumFen } from '@ecoredress/law';
import { decided } from '../../../commands/decision.ts';
import { invalidField, refused } from '../../../errors.ts';
import { startClock, stopClocks } from '../../clocks/index.ts';
import { mirrorChange } from '../../pairing/index.ts';
import { agreementShares } from '../agreement-shares.ts';
import { lastDayOf, reachedByMediation } from '../court-facts.ts';
import { agreementDifferences } from '../differences.ts';
import { checkClaimAction, claimChange, judgeClaimAction, moveTo } from '../dossier.ts';
import { checkEvidence } from '../evidence-links.ts';
import { checkRestoration } from '../restoration.ts';
import { onClaim } from './on-claim.ts';

export const saveAgreement = onClaim(claimSaveAgreement, (dossier, input, context) => {
  const unexplained = agreementDifferences(dossier.claim.pre_meeting, input).filter((item) => !item.reason);
  checkClaimAction(dossier, claimSaveAgreement.name, context, {
    proposed: {
      agreementFen: input.amountFen,
      unexplainedDifferences: unexplained.map((item) => ({
        ...item,
        field: `differenceReasons.${item.field}`,
      })),
    },
  });
  if (
    input.instalments.length > 0 &&
    sumFen(input.instalments.map((part) => part.amountFen)) !== input.amountFen
  ) {
    throw invalidField('instalments', '各期金额之和须等于赔偿金额');
  }
  if (input.mode !== 'payment' && !input.restoration) {
    throw invalidField('restoration', '以修复方式履行的，须写明修复方案');
  }
  if (input.restoration) checkRestoration(input.restoration, 'restoration');
  const shares = agreementShares(dossier, input);
  return decided(`起草赔偿协议：${formatYuan(input.amountFen)}元`, [
    claimChange(dossier, { agreement: { ...input, shares, signed: null } as never }),
  ]);
});

export const signAgreement = onClaim(claimSignAgreement, (dossier, input, context) => {
  checkClaimAction(dossier, claimSignAgreement.name, context);
  checkEvidence(dossier, input.evidenceIds);
  const agreement = dossier.claim.agreement;
  if (!agreement) throw refused([{ code: 'agreement-missing', message: '尚未起草赔偿协议' }]);
  const signedOn =
    input.agencySignedOn > input.obligorSignedOn ? input.agencySignedOn : input.obligorSignedOn;
  return decided(`双方签订赔偿协议，${signedOn}生效`, [
    claimChange(dossier, {
      agreement: { ...agreement, signed: input } as never,
      agreement_signed_on: signedOn,
      agreed_fen: agreement.amountFen,
    }),
    ...startClock(context, ownerOf(dossier.claim), reachedByMediation(dossier) ? 'E08M' : 'E08', signedOn),
    mirrorChange(dossier.pair, { agreement_signed_on: signedOn }),
  ]);
});

export const applyConfirmation = onClaim(claimApplyConfirmation, (dossier, input, context) => {
  const { to, warnings } = judgeClaimAction(dossier, claimApplyConfirmation.name, context, {
    proposed: {
      applicants: { agency: input.agencyApplies, obligor: input.obligorApplies },
      appliedOn: Temporal.PlainDate.from(input.appliedOn),
      ...(input.noticeFrom && input.noticeTo
        ? {
            courtNotice: {
              from: Temporal.PlainDate.from(input.noticeFrom),
              to: Temporal.PlainDate.from(input.noticeTo),
            },
          }
        : {}),
    },
  });
  checkEvidence(dossier, input.evidenceIds);
  const confirmation = {
    appliedOn: input.appliedOn,
    court: input.court,
    noticeFrom: input.noticeFrom ?? null,
    noticeTo: input.noticeTo ?? null,
    result: null,
    ruledOn: null,
    rulingNo: '',
    reason: '',
    refusals: dossier.claim.confirmation?.refusals ?? [],
  };
  const changes = [
    moveTo(dossier, to, input.appliedOn, claimApplyConfirmation.name, context, {
      confirmation: confirmation as never,
    }),
    ...(input.noticeFrom ? startClock(context, ownerOf(dossier.claim), 'E09', input.noticeFrom) : []),
  ];
  return decided(`双方共同向${input.court}申请司法确认`, changes, { warnings });
});

export const recordRuling = onClaim(claimRecordRuling, (dossier, input, context) => {
  const to = checkClaimAction(dossier, claimRecordRuling.name, context, {
    outcome: input.result,
    proposed: { ruledOn: Temporal.PlainDate.from(input.ruledOn) },
  });
  checkEvidence(dossier, input.evidenceIds);
  if (input.result === 'refused' && input.reason === '')
    throw invalidField('reason', '请写明法院不予确认的理由');
  const refusedAgain = input.result === 'refused';
  const ruling = { ruledOn: input.ruledOn, rulingNo: input.rulingNo, reason: input.reason };
  const earlier = dossier.claim.confirmation;
  const confirmation = {
    ...earlier,
    ...ruling,
    result: input.result,
    refusals: [...(earlier?.refusals ?? []), ...(refusedAgain ? [ruling] : [])],
  };
  return decided(
    refusedAgain ? `法院裁定不予确认：${input.reason}` : `法院裁定确认协议有效（${input.rulingNo}）`,
    [
      moveTo(dossier, to, input.ruledOn, claimRecordRuling.name, context, {
        confirmation: confirmation as never,
        confirmed_on: refusedAgain ? null : input.ruledOn,
        ...(refusedAgain
          ? {
              agreement: unsigned(dossier.claim.agreement) as never,
              agreement_signed_on: null,
              agreed_fen: 0,
            }
          : {}),
      }),
      ...stopClocks(dossier.clocks, input.ruledOn, ['E09']),
      ...(refusedAgain
        ? mirrorChange(dossier.pair, { agreement_signed_on: null })
        : startClock(context, ownerOf(dossier.claim), 'E10', lastDayOf(dossier) ?? input.ruledOn)),
    ],
  );
});

/** Back in negotiation the old text stays as a draft, without its signatures. */
function unsigned<T extends object>(agreement: T | null): T | null {
  return agreement && { ...agreement, signed: null };
}

function ownerOf(claim: { id: string; unit_id: string; viewer_unit_ids: readonly string[] }) {
  return {
    kind: 'claim' as const,
    id: claim.id,
    unitId: claim.unit_id,
    viewerUnitIds: claim.viewer_unit_ids,
  };
}
