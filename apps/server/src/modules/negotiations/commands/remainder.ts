import {
  negotiationRecordRemainderResult,
  negotiationReferRemainder,
  negotiationSueRemainder,
} from '@ecoredress/contract';
import { formatYuan, partialSums } from '@ecoredress/law';
import { decided } from '../../../commands/decision.ts';
import { invalidField, refused } from '../../../errors.ts';
import {
  type ClaimDossier,
  checkClaimAction,
  checkEvidence,
  claimChange,
  onClaim,
  organisationFacts,
  type PartialNegotiation,
  type RemainderCourse,
} from '../../claims/index.ts';

function partialOf({ claim }: ClaimDossier): PartialNegotiation {
  if (!claim.negotiation_partial) {
    throw refused([{ code: 'remainder-not-open', message: '磋商没有遗留未达成的部分' }]);
  }
  return claim.negotiation_partial;
}

const UNDECIDED = { outcome: null, decidedOn: null, caseNo: '', awardedFen: 0, summary: '' };

/** Writes what becomes of the open part; the claim itself stays where its agreement has brought it. */
function withCourse(dossier: ClaimDossier, course: RemainderCourse) {
  return { negotiation_partial: { ...partialOf(dossier), course } as never };
}

function checkAfterConclusion(dossier: ClaimDossier, field: string, on: string): void {
  if (on < partialOf(dossier).concludedOn) throw invalidField(field, '不能早于确认部分达成的日期');
}

export const sueRemainder = onClaim(negotiationSueRemainder, (dossier, input, context) => {
  checkClaimAction(dossier, negotiationSueRemainder.name, context, {
    proposed: { askedRemainderFen: input.claimFen },
  });
  checkEvidence(dossier, input.evidenceIds);
  checkAfterConclusion(dossier, 'filedOn', input.filedOn);
  return decided(
    `就未达成的 ${formatYuan(input.claimFen)} 元向${input.court}起诉`,
    claimChange(
      dossier,
      withCourse(dossier, {
        ...UNDECIDED,
        kind: 'suit',
        startedOn: input.filedOn,
        before: input.court,
        claimFen: input.claimFen,
        reason: '',
        organisation: null,
        evidenceIds: input.evidenceIds,
      }),
    ),
  );
});

export const referRemainder = onClaim(negotiationReferRemainder, (dossier, input, context) => {
  checkClaimAction(dossier, negotiationReferRemainder.name, context, { proposed: organisationFacts(input) });
  const organisation = input.to === 'organisation' ? (input.organisation ?? null) : null;
  checkEvidence(dossier, [...input.evidenceIds, ...(organisation?.evidenceIds ?? [])]);
  checkAfterConclusion(dossier, 'referredOn', input.referredOn);
  return decided(
    `就未达成部分商请${input.name}提起公益诉讼`,
    claimChange(
      dossier,
      withCourse(dossier, {
        ...UNDECIDED,
        kind: 'referral',
        startedOn: input.referredOn,
        before: input.name,
        claimFen: partialSums(partialOf(dossier)).openFen,
        reason: input.reason,
        organisation,
        evidenceIds: input.evidenceIds,
      }),
    ),
  );
});

export const recordRemainderResult = onClaim(negotiationRecordRemainderResult, (dossier, input, context) => {
  checkClaimAction(dossier, negotiationRecordRemainderResult.name, context);
  checkEvidence(dossier, input.evidenceIds);
  const { course } = partialOf(dossier);
  if (!course) throw refused([{ code: 'remainder-not-pending', message: '未达成的部分没有正在进行的诉讼' }]);
  if (input.decidedOn < course.startedOn) throw invalidField('decidedOn', '不能早于起诉或者商请的日期');
  const supported = input.outcome === 'supported';
  if (supported && input.caseNo === '') throw invalidField('caseNo', '请填写裁判文书案号');
  if (!supported && input.awardedFen > 0) throw invalidField('awardedFen', '未获支持的，金额应为零');
  return decided(
    supported
      ? `未达成部分获支持 ${formatYuan(input.awardedFen)} 元`
      : `未达成部分${input.outcome === 'dismissed' ? '被驳回' : '已撤回'}`,
    claimChange(dossier, {
      ...withCourse(dossier, {
        ...course,
        outcome: input.outcome,
        decidedOn: input.decidedOn,
        caseNo: input.caseNo,
        awardedFen: input.awardedFen,
        summary: input.summary,
        evidenceIds: [...course.evidenceIds, ...input.evidenceIds],
      }),
      // What the court awards is owed beside the agreed sum.
      agreed_fen: dossier.claim.agreed_fen + input.awardedFen,
    }),
  );
});
