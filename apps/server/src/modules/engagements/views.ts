import type { EngagementView, ExpertCaseFile, GuestEngagement, OpinionView } from '@ecoredress/contract';
import { ENGAGEMENT_STATUSES, mayTake } from '@ecoredress/law';
import type { FileRow, OpinionRow, VersionedEngagement } from './rows.ts';

function opinionView(row: OpinionRow): OpinionView {
  const { valuation, ...content } = row.content;
  return {
    version: row.version,
    givenOn: row.given_on,
    ...content,
    valuationTitle: valuation?.title ?? null,
    signedName: row.signed_name,
    signedText: row.signed_text,
    sm3: row.sm3,
    signature: row.signature,
    publicKey: row.public_key,
    returnedReason: row.returned_reason,
  };
}

export function feeView(row: VersionedEngagement): EngagementView['fee'] {
  return row.fee_fen === null ? null : { feeFen: row.fee_fen, paidOn: row.fee_paid_on, note: row.fee_note };
}

function baseView(row: VersionedEngagement, opinions: readonly OpinionRow[]) {
  return {
    id: row.id,
    version: row.version,
    expertId: row.expert_id,
    expertName: row.expert_name,
    employer: row.employer,
    professionalTitle: row.professional_title,
    field: row.field,
    task: row.task,
    status: row.status,
    statusTitle: ENGAGEMENT_STATUSES[row.status],
    invitedAt: row.invited_at,
    answerBy: row.answer_by,
    answeredAt: row.answered_at,
    declaredAt: row.declared_at,
    endReason: row.end_reason,
    opinions: opinions.filter((one) => one.engagement_id === row.id).map(opinionView),
    fee: feeView(row),
  };
}

export function engagementView(
  row: VersionedEngagement,
  opinions: readonly OpinionRow[],
  seatedIds: readonly string[],
): EngagementView {
  return {
    ...baseView(row, opinions),
    seated: seatedIds.includes(row.expert_id),
    mayEnd: mayTake('end', row.status),
    maySendBack: mayTake('sendBack', row.status),
  };
}

/** What the invited expert sees of the own engagement: nobody else's opinion, nothing of the negotiation. */
export function guestView(
  row: VersionedEngagement,
  opinions: readonly OpinionRow[],
  file: FileRow | undefined,
): GuestEngagement {
  return {
    ...baseView(row, opinions),
    claimNumber: row.about.number,
    claimTitle: row.about.title,
    unitName: row.about.unitName,
    obligors: row.about.obligors,
    place: row.about.place,
    fileOpen: mayTake('readFile', row.status),
    fileReleased: file !== undefined,
    mayAccept: mayTake('accept', row.status),
    mayDecline: mayTake('decline', row.status),
    mayDeclare: mayTake('declare', row.status),
    mayGiveOpinion: mayTake('giveOpinion', row.status),
  };
}

export function caseFileView({ content, released_at: releasedAt }: FileRow): ExpertCaseFile {
  return {
    ...content,
    valuations: content.valuations.map(({ id, title, amountFen, result }) => ({
      id,
      title,
      amountFen,
      methodName: result.methodName,
    })),
    releasedAt,
  };
}
