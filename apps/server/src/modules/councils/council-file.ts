import { claimChart } from '@ecoredress/law';
import { type Selectable, sql } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import type { LoadCall } from '../../commands/handler.ts';
import { notFound, refused } from '../../errors.ts';
import { type ClaimDossier, loadDossier } from '../claims/index.ts';
import type { CouncilTables } from './tables.ts';

export type TopicRow = Selectable<CouncilTables['council_topic']>;
export type RequestRow = Selectable<CouncilTables['council_request']> & { readonly version: number };
export type ActionRow = Selectable<CouncilTables['council_action']>;

/** The topics of a claim with what was asked and resolved, the first put first. */
export interface CouncilFile {
  readonly topics: readonly TopicRow[];
  readonly requests: readonly RequestRow[];
  readonly actions: readonly ActionRow[];
}

export interface CouncilFacts {
  readonly dossier: ClaimDossier;
  readonly file: CouncilFile;
}

const byIds = (ids: readonly string[]) => sql`topic_id = any (${[...ids]}::uuid[])`;

async function listRequests(tx: ScopedDb, cityCode: string, topicIds: readonly string[]) {
  const { rows } = await sql<RequestRow>`
    select r.*, j.head_seq as version from council_request r
    join journal_chain j on j.city_code = r.city_code and j.subject_id = r.id
    where r.city_code = ${cityCode} and ${byIds(topicIds)} order by r.place_no, r.id`.execute(tx);
  return rows;
}

/** Everything the council has on a claim. */
export async function listCouncils(tx: ScopedDb, cityCode: string, claimId: string): Promise<CouncilFile> {
  const topics = await tx
    .selectFrom('council_topic')
    .selectAll()
    .where('city_code', '=', cityCode)
    .where('claim_id', '=', claimId)
    .orderBy('put_on')
    .orderBy('id')
    .execute();
  const ids = topics.map(({ id }) => id);
  const actions = await sql<ActionRow>`select * from council_action
    where city_code = ${cityCode} and ${byIds(ids)} order by due_on, id`.execute(tx);
  return { topics, requests: await listRequests(tx, cityCode, ids), actions: actions.rows };
}

export async function loadCouncil(call: LoadCall<unknown>): Promise<CouncilFacts> {
  const dossier = await loadDossier(call);
  return { dossier, file: await listCouncils(call.tx, call.context.cityCode, dossier.claim.id) };
}

/** One request with its topic, as its own department or the unit that asks may see it; 404 otherwise. */
export async function getRequest(
  tx: ScopedDb,
  cityCode: string,
  id: string,
): Promise<{ request: RequestRow; topic: TopicRow }> {
  const { rows } = await sql<RequestRow>`
    select r.*, j.head_seq as version from council_request r
    join journal_chain j on j.city_code = r.city_code and j.subject_id = r.id
    where r.city_code = ${cityCode} and r.id = ${id}`.execute(tx);
  const [request] = rows;
  const topic = request
    ? await tx
        .selectFrom('council_topic')
        .selectAll()
        .where('city_code', '=', cityCode)
        .where('id', '=', request.topic_id)
        .executeTakeFirst()
    : undefined;
  if (!request || !topic) throw notFound('该项议事征询');
  return { request, topic };
}

export function getTopic({ topics }: CouncilFile, id: string): TopicRow {
  const topic = topics.find((each) => each.id === id);
  if (!topic) throw notFound('该议题');
  return topic;
}

/** A claim that has ended is not deliberated on any more. */
export function checkClaimOpen({ claim }: ClaimDossier): void {
  const stage = Object.entries(claimChart.stages).find(([key]) => key === claim.stage)?.[1];
  if (stage?.kind !== 'final') return;
  throw refused([{ code: 'claim-over', message: `本案已${stage.title}，不能再提请议事` }]);
}

export function checkUnresolved(topic: TopicRow): void {
  if (topic.resolved_on === null) return;
  throw refused([
    { code: 'council-resolved', message: `该议题已于${topic.resolved_on}形成议定意见，不能再改动` },
  ]);
}

/** The kind under which the record of a topic is kept among the claim's documents. */
export const minutesKind = (topicId: string) => `councilMinutes:${topicId}`;
