import {
  type CommandDeclaration,
  drawCommit,
  drawCommitAgency,
  drawConclude,
  drawOpen,
  drawReveal,
  drawRevealAgency,
  type RoleId,
} from '@ecoredress/contract';
import { commitmentOf, newSecret, type Role, type Secret } from '@ecoredress/draw';
import type { Actor } from '../access/actor.ts';
import { newUuid } from '../ids.ts';
import type { Platform } from '../platform.ts';

export interface DrawnExpert {
  readonly id: string;
  readonly name: string;
}

const SIDES = ['agency', 'obligor', 'witness'] as const satisfies readonly Role[];

/** How an invited person acts who came in by link and code. */
export function guestActor(officer: Actor, role: RoleId, name: string, invitedTo: string): Actor {
  return {
    kind: 'guest',
    userId: newUuid(),
    name,
    post: '受邀',
    cityCode: officer.cityCode,
    unitId: officer.unitId,
    grants: [{ role, unitIds: [] }],
    invitedTo,
  };
}

/** Runs one command, on the subject as it stands. */
export async function runOn(
  platform: Platform,
  actor: Actor,
  declaration: CommandDeclaration,
  input: object,
  subjectId?: string,
) {
  const { rows } = await platform.ownerPool.query<{ head_seq: number }>(
    'select head_seq from journal_chain where subject_id = $1',
    [subjectId ?? null],
  );
  return platform.door.run({
    command: declaration.name,
    actor,
    idempotencyKey: newUuid(),
    subjectId,
    expectedVersion: rows[0]?.head_seq,
    input,
  });
}

/** A whole joint draw for a claim, all three sides keeping to the rules; gives who was drawn. */
export async function holdJointDraw(
  platform: Platform,
  officer: Actor,
  claimId: string,
  fields: readonly string[] = ['environment'],
): Promise<readonly DrawnExpert[]> {
  const opened = await runOn(platform, officer, drawOpen, {
    claimId,
    title: '损害评估专家抽取',
    fields,
    levels: ['city'],
    seats: 3,
    alternates: 2,
    witnessName: '区公证处',
    commitHours: 24,
    revealHours: 24,
    witnessHours: 24,
  });
  const drawId = opened.subjectId;
  const obligor = guestActor(officer, 'invitedObligor', '赔偿义务人', drawId);
  const actors: Record<Role, Actor> = {
    agency: officer,
    obligor,
    witness: guestActor(officer, 'invitedWitness', '区公证处', drawId),
  };
  const listHash = await listHashOf(platform, drawId);
  const secrets: Record<Role, Secret> = { agency: newSecret(), obligor: newSecret(), witness: newSecret() };
  for (const role of SIDES) {
    const hash = commitmentOf({ drawId, listHash, role, secret: secrets[role] });
    const declaration = role === 'agency' ? drawCommitAgency : drawCommit;
    await runOn(platform, actors[role], declaration, { hash }, drawId);
  }
  for (const role of SIDES) {
    const declaration = role === 'agency' ? drawRevealAgency : drawReveal;
    await runOn(platform, actors[role], declaration, secrets[role], drawId);
  }
  await runOn(platform, officer, drawConclude, {}, drawId);
  return listDrawn(platform, claimId);
}

/** Who holds a seat in the claim's draw. */
export async function listDrawn(platform: Platform, claimId: string): Promise<readonly DrawnExpert[]> {
  const { rows } = await platform.ownerPool.query<DrawnExpert>(
    `select e.id, e.name from claim c join expert e on e.city_code = c.city_code and e.id = any (c.drawn_expert_ids)
     where c.id = $1 order by array_position(c.drawn_expert_ids, e.id)`,
    [claimId],
  );
  return rows;
}

async function listHashOf(platform: Platform, drawId: string): Promise<string> {
  const { rows } = await platform.ownerPool.query<{ hash: string }>(
    `select progress ->> 'listHash' as hash from draw where id = $1`,
    [drawId],
  );
  return rows[0]?.hash ?? '';
}
