import {
  type CombinedView,
  engagementOfGuest,
  engagementsOfClaim,
  engagementsOfExpert,
} from '@ecoredress/contract';
import { combineOpinions, ENGAGEMENT_STATUSES, meanDeparture } from '@ecoredress/law';
import { sql } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import { notFound } from '../../errors.ts';
import { answer, type QueryContext } from '../../queries/handler.ts';
import {
  type ClaimDossier,
  combinedOpinions,
  expertFacts,
  getDossier,
  listOpinionsBeside,
} from '../claims/index.ts';
import { findConcludedDraw, seatedExperts } from '../draws/index.ts';
import { findFile, listEngagements, listOpinions } from './rows.ts';
import { engagementView, feeView, guestView } from './views.ts';

function combinedView({ claim }: ClaimDossier, context: QueryContext): CombinedView | null {
  const combined = combinedOpinions(claim, context);
  if (!combined) return null;
  const { each, ...rest } = combined;
  return {
    ...rest,
    dissentPercent: context.place.setting<number>('assessment.dissentPercent', context.today),
    each: each.map((one) => {
      const opinion = claim.opinions.find(({ id }) => id === one.id);
      return {
        ...one,
        expertName: opinion?.expert_name ?? '',
        method: opinion?.method ?? '',
        givenOn: opinion?.given_on ?? '',
      };
    }),
  };
}

/** The latest looks shown; all of them stand in the journals. */
const LOOKS_SHOWN = 50;

/** When the experts of a claim looked at its file, the latest first. */
async function listLooks(tx: ScopedDb, cityCode: string, engagementIds: readonly string[]) {
  if (engagementIds.length === 0) return [];
  const { rows } = await sql<{ at: string; expertName: string; what: string }>`
    select at, actor_name as "expertName", summary as what from journal_entry
    where city_code = ${cityCode} and command = 'engagement.look'
      and subject_id = any (${[...engagementIds]}::uuid[])
    order by at desc, seq desc limit ${LOOKS_SHOWN}`.execute(tx);
  return rows;
}

export const ENGAGEMENT_QUERIES = [
  answer({
    declaration: engagementsOfClaim,
    permission: 'claim.read',
    run: async (tx, { claimId }, context) => {
      const { cityCode } = context.actor;
      const dossier = await getDossier(tx, cityCode, claimId);
      const rows = await listEngagements(tx, cityCode, { claimId });
      const ids = rows.map(({ id }) => id);
      const opinions = await listOpinions(tx, cityCode, ids);
      const draw = await findConcludedDraw(tx, cityCode, claimId);
      const seats = draw ? seatedExperts(draw) : [];
      const file = await findFile(tx, cityCode, claimId);
      const facts = expertFacts(dossier.claim, context);
      return {
        drawRequired: facts.jointDrawRequired === true,
        drawnOn: dossier.claim.experts_drawn_on,
        opinionsRequired: context.place.setting<number>('assessment.opinionsRequired', context.today),
        toInvite: seats.filter(({ expertId }) => !rows.some((row) => row.expert_id === expertId)),
        items: rows.map((row) => engagementView(row, opinions, dossier.claim.drawn_expert_ids)),
        file: file
          ? {
              releasedAt: file.released_at,
              releasedByName: file.released_by_name,
              evidenceIds: file.content.evidence.map(({ id }) => id),
              valuationIds: file.content.valuations.map(({ id }) => id),
              note: file.content.note,
            }
          : null,
        looks: await listLooks(tx, cityCode, ids),
        combined: combinedView(dossier, context),
      };
    },
  }),
  answer({
    declaration: engagementOfGuest,
    permission: 'engagement.take',
    run: async (tx, _params, { actor }) => {
      const [row] = await listEngagements(tx, actor.cityCode, { id: actor.invitedTo ?? '' });
      if (!row) throw notFound('该项专家聘请');
      const opinions = await listOpinions(tx, actor.cityCode, [row.id]);
      return guestView(row, opinions, await findFile(tx, actor.cityCode, row.claim_id));
    },
  }),
  answer({
    declaration: engagementsOfExpert,
    permission: 'expert.read',
    run: async (tx, { expertId }, { actor: { cityCode }, place, today }) => {
      const rows = await listEngagements(tx, cityCode, { expertId });
      const beside = Map.groupBy(await listOpinionsBeside(tx, cityCode, expertId), (one) => one.claim_id);
      const percent = place.setting<number>('assessment.dissentPercent', today);
      const opinions = [...beside.values()].flatMap((all) => {
        const combined = combineOpinions(
          all.map(({ id, amount_fen }) => ({ id, amountFen: amount_fen })),
          percent,
        );
        return all
          .filter(({ expert_id }) => expert_id === expertId)
          .map((own) => ({
            claimId: own.claim_id,
            claimNumber: own.number,
            claimTitle: own.title,
            givenOn: own.given_on,
            amountFen: own.amount_fen,
            medianFen: combined?.medianFen ?? own.amount_fen,
            count: all.length,
            departurePercent: combined?.each.find(({ id }) => id === own.id)?.departurePercent ?? null,
          }));
      });
      return {
        items: rows.toReversed().map((row) => ({
          id: row.id,
          claimId: row.claim_id,
          claimNumber: row.about.number,
          claimTitle: row.about.title,
          status: row.status,
          statusTitle: ENGAGEMENT_STATUSES[row.status],
          invitedAt: row.invited_at,
          fee: feeView(row),
        })),
        opinions,
        meanDeparturePercent: meanDeparture(
          opinions.flatMap(({ departurePercent }) => departurePercent ?? []),
        ),
      };
    },
  }),
];
