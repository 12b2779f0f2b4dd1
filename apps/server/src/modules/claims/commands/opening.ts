import { claimOpen } from '@ecoredress/contract';
import { leadChannel } from '@ecoredress/law';
import { handle } from '../../../commands/handler.ts';
import { invalidField, refused } from '../../../errors.ts';
import { lockNumber, type ReservedNumber } from '../../documents/index.ts';
import { type CaseParty, listCaseParties } from '../../parties/index.ts';
import { type ClaimAggregate, getClaim } from '../aggregate.ts';
import { newClaimEntry } from '../opening.ts';

interface Facts {
  readonly number: ReservedNumber;
  readonly reopens: ClaimAggregate | undefined;
  readonly formerObligors: readonly CaseParty[];
}

/** A claim opened by hand, or anew after a termination: that takes a new form 1 and names the old case. */
export const open = handle<typeof claimOpen, Facts>({
  declaration: claimOpen,
  permission: 'claim.handle',
  load: async ({ tx, input, context }) => ({
    number: await lockNumber(tx, context, {
      unitId: input.unitId,
      series: 'claimCase',
      year: context.today.year,
    }),
    reopens: input.reopensClaimId ? await getClaim(tx, context.cityCode, input.reopensClaimId) : undefined,
    formerObligors: input.reopensClaimId
      ? await listCaseParties(tx, context.cityCode, input.reopensClaimId)
      : [],
  }),
  decide: ({ number, reopens, formerObligors }, input, context) => {
    if (!leadChannel(input.channel)) throw invalidField('channel', '请选择线索来源');
    if (reopens && reopens.stage !== 'terminated' && reopens.stage !== 'notFiled') {
      throw refused([{ code: 'reopen-running', message: `案件${reopens.number}尚未终止，不能重新启动` }]);
    }
    const partyIds = formerObligors.filter(({ role }) => role === 'obligor').map(({ id }) => id);
    if (partyIds.length + input.obligors.length === 0) {
      throw invalidField('obligors', '至少填写一名赔偿义务人');
    }
    const claim = newClaimEntry(context, {
      number,
      unitId: input.unitId,
      title: input.title,
      channel: input.channel,
      ...(input.leadId ? { leadId: input.leadId } : {}),
      ...(input.reopensClaimId ? { reopensClaimId: input.reopensClaimId } : {}),
      ...(input.occurredOn ? { occurredOn: input.occurredOn } : {}),
      occurredPlace: input.occurredPlace,
      registeredOn: context.today.toString(),
      partyIds,
      newParties: input.obligors,
    });
    return { entries: [claim.entry], result: {} };
  },
});
