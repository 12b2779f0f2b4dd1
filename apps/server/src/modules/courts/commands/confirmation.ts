import { courtAcceptConfirmation, courtAssemblePacket, courtPublishNotice } from '@ecoredress/contract';
import { PACKET_ITEMS } from '@ecoredress/law';
import { decided } from '../../../commands/decision.ts';
import { invalidField } from '../../../errors.ts';
import { checkClaimAction, checkEvidence, claimChange, onClaim } from '../../claims/index.ts';
import { startClock, stopClocks } from '../../clocks/index.ts';
import { claimOwner } from '../owner.ts';

export const assemblePacket = onClaim(courtAssemblePacket, (dossier, { papers }, context) => {
  checkClaimAction(dossier, courtAssemblePacket.name, context);
  checkEvidence(
    dossier,
    papers.flatMap(({ evidenceIds }) => evidenceIds),
  );
  // Named twice, an item holds the files of both.
  const packet: Partial<Record<(typeof papers)[number]['item'], string[]>> = {};
  for (const { item, evidenceIds } of papers) {
    packet[item] = [...new Set([...(packet[item] ?? []), ...evidenceIds])];
  }
  const titles = PACKET_ITEMS.filter(({ key }) => key in packet).map(({ title }) => title);
  return decided(`整理司法确认材料：${titles.join('、')}`, [
    claimChange(dossier, { confirmation_packet: packet as never }),
  ]);
});

export const acceptConfirmation = onClaim(courtAcceptConfirmation, (dossier, input, context) => {
  checkClaimAction(dossier, courtAcceptConfirmation.name, context);
  const { confirmation } = dossier.claim;
  if (confirmation && input.acceptedOn < confirmation.appliedOn) {
    throw invalidField('acceptedOn', `法院受理不能早于申请（${confirmation.appliedOn}）`);
  }
  return decided(`法院受理司法确认申请（${input.caseNo}）`, [
    claimChange(dossier, { confirmation: { ...confirmation, ...input } as never }),
  ]);
});

export const publishNotice = onClaim(courtPublishNotice, (dossier, input, context) => {
  const { noticeFrom, noticeTo } = input;
  checkClaimAction(dossier, courtPublishNotice.name, context, {
    proposed: {
      courtNotice: { from: Temporal.PlainDate.from(noticeFrom), to: Temporal.PlainDate.from(noticeTo) },
    },
  });
  checkEvidence(dossier, input.evidenceIds);
  const { confirmation } = dossier.claim;
  const begun = confirmation?.acceptedOn ?? confirmation?.appliedOn;
  if (begun && noticeFrom < begun) throw invalidField('noticeFrom', `公告不能早于法院受理（${begun}）`);
  return decided(`法院公告赔偿协议：${noticeFrom} 至 ${noticeTo}`, [
    claimChange(dossier, { confirmation: { ...confirmation, ...input } as never }),
    // A notice recorded anew takes the place of the one before.
    ...stopClocks(dossier.clocks, noticeFrom, ['E09']),
    ...startClock(context, claimOwner(dossier), 'E09', noticeFrom),
  ]);
});
