import {
  type CommandDeclaration,
  type CommandInput,
  type CommandResult,
  drawCommit,
  drawCommitAgency,
  drawConclude,
  drawDecline,
  drawInvite,
  drawReveal,
  drawRevealAgency,
  type Permission,
} from '@ecoredress/contract';
import {
  commit,
  conclude,
  type DrawProgress,
  type DrawRecord,
  drawState,
  type Progressed,
  ROLE_LABELS,
  type Role,
  reveal,
  seedOf,
  selectExperts,
  withSignature,
} from '@ecoredress/draw';
import { type Decision, decided } from '../../../commands/decision.ts';
import { type CommandHandler, type DecisionContext, handle } from '../../../commands/handler.ts';
import { refused } from '../../../errors.ts';
import { type GuestSecrets, newGuestAccess, newGuestSecrets } from '../../people/index.ts';
import { type DrawRow, drawChange, getDraw, instantText, refuse } from '../draw.ts';
import { claimEntry, type DrawWithClaim, getDrawWithClaim, standDown } from '../seated.ts';

/** A command on an existing draw. */
function onDraw<D extends CommandDeclaration>(
  declaration: D,
  permission: Permission,
  decide: (row: DrawRow, input: CommandInput<D>, context: DecisionContext) => Decision<CommandResult<D>>,
): CommandHandler {
  return handle<D, DrawRow>({
    declaration,
    permission,
    load: ({ tx, subject, context }) => getDraw(tx, context.cityCode, subject?.id ?? ''),
    decide,
  });
}

/** As whom a guest acts in the draw: as the invitation says. */
function guestRole({ actor }: DecisionContext): Role {
  return actor.grants.some(({ role }) => role === 'invitedWitness') ? 'witness' : 'obligor';
}

function progressed(row: DrawRow, result: Progressed, summary: string): Decision<Record<string, never>> {
  if (row.record) throw refused([{ code: 'draw-ended', message: '该次抽取已经完成' }]);
  if (!result.ok) return refuse(result.problems);
  return decided(summary, drawChange(row, { progress: result.draw }));
}

function committed(row: DrawRow, role: Role, hash: string, { now }: DecisionContext) {
  const result = commit(row.progress, { role, hash, at: instantText(now) });
  return progressed(row, result, `${ROLE_LABELS[role]}提交承诺值 ${hash.slice(0, 16)}…`);
}

function revealed(
  row: DrawRow,
  role: Role,
  secret: { readonly salt: string; readonly number: string },
  { now }: DecisionContext,
) {
  const result = reveal(row.progress, { role, ...secret, at: instantText(now) });
  return progressed(row, result, `${ROLE_LABELS[role]}揭示随机数`);
}

export const commitAgency = onDraw(drawCommitAgency, 'draw.conduct', (row, { hash }, context) =>
  committed(row, 'agency', hash, context),
);
export const commitGuest = onDraw(drawCommit, 'draw.take', (row, { hash }, context) =>
  committed(row, guestRole(context), hash, context),
);
export const revealAgency = onDraw(drawRevealAgency, 'draw.conduct', (row, secret, context) =>
  revealed(row, 'agency', secret, context),
);
export const revealGuest = onDraw(drawReveal, 'draw.take', (row, secret, context) =>
  revealed(row, guestRole(context), secret, context),
);

/** Those who come out, seats and alternates: their names are disclosed with what opens the seals. */
function drawnIds(progress: DrawProgress): string[] {
  const seed = seedOf(progress.listHash, progress.reveals);
  const { seats, alternates } = selectExperts(progress.frame, seed);
  return [...seats, ...alternates].map(({ id }) => id);
}

/** A command whose outcome the claim of the draw is told of. */
function onDrawWithClaim<D extends CommandDeclaration>(
  declaration: D,
  decide: (
    facts: DrawWithClaim,
    input: CommandInput<D>,
    context: DecisionContext,
  ) => Decision | Promise<Decision>,
): CommandHandler {
  return handle<D, DrawWithClaim>({
    declaration,
    permission: 'draw.conduct',
    load: ({ tx, subject, context }) => getDrawWithClaim(tx, context.cityCode, subject?.id ?? ''),
    decide: decide as never,
  });
}

/** Signs a text with this installation's SM2 key. */
export type SignText = (text: string) => Promise<{ readonly signature: string; readonly publicKey: string }>;

/** The record with this installation's signature over its hash; the public key stands in the algorithm's name. */
async function signed(record: DrawRecord, sign: SignText, by: string): Promise<DrawRecord> {
  const { signature, publicKey } = await sign(record.recordHash.sha256);
  const algorithm = `SM2-SM3 (GB/T 32918.2); publicKey=${publicKey}`;
  return withSignature(record, { by, algorithm, value: signature, at: record.concludedAt });
}

/** Ends the draw; its record is signed by the installation. */
export const concludeDraw = (sign: SignText): CommandHandler =>
  onDrawWithClaim(drawConclude, async ({ row, dossier }, _input, context) => {
    if (row.record) throw refused([{ code: 'draw-ended', message: '该次抽取已经完成' }]);
    const at = instantText(context.now);
    const ready = drawState(row.progress, at).stage === 'ready';
    const names = (ready ? drawnIds(row.progress) : []).flatMap((id) => {
      const sealed = row.name_salts[id];
      return sealed ? [{ id, ...sealed }] : [];
    });
    const result = conclude(row.progress, { at, names });
    if (!result.ok) return refuse(result.problems);
    const record = await signed(result.record, sign, row.progress.frame.parties.agency);
    const summary = record.void ? '抽取作废，应另行抽取' : `完成抽取：${seatNames(record)}`;
    const drawn = {
      summary: `${summary}，记录哈希 ${record.recordHash.sha256.slice(0, 16)}…`,
      changes: drawChange(row, { record }),
    };
    const told = record.void ? [] : [claimEntry(dossier, record, summary, context)];
    return { entries: [drawn, ...told], result: {} };
  });

function seatNames({ result, names }: DrawRecord): string {
  const nameOf = (id: string) => names.find((one) => one.id === id)?.name ?? id;
  return (result?.seats ?? []).map(({ id }) => nameOf(id)).join('、');
}

export const declineExpert = onDrawWithClaim(drawDecline, (facts, input, context) => {
  const [{ summary, changes }, told] = standDown(facts, input, context);
  return { entries: [{ summary, changes }, told], result: {} };
});

interface InviteFacts {
  readonly row: DrawRow;
  readonly secrets: GuestSecrets;
}

/** How long after the last limit the link still opens: to see the result. */
const OPEN_AFTER = { hours: 24 * 30 };

export const invite = handle<typeof drawInvite, InviteFacts>({
  declaration: drawInvite,
  permission: 'draw.conduct',
  load: async ({ tx, subject, context }) => ({
    row: await getDraw(tx, context.cityCode, subject?.id ?? ''),
    secrets: await newGuestSecrets(),
  }),
  decide: ({ row, secrets }, { role }, context) => {
    const { frame } = row.progress;
    const access = newGuestAccess(context, secrets, {
      unitId: row.unit_id,
      subjectKind: 'draw',
      subjectId: row.id,
      role: role === 'obligor' ? 'invitedObligor' : 'invitedWitness',
      holderName: frame.parties[role],
      expiresAt: Temporal.Instant.from(frame.limits.witnessBy).add(OPEN_AFTER),
    });
    const summary = `向${ROLE_LABELS[role]}${frame.parties[role]}发放参加抽取的链接`;
    return decided(summary, [access.change], { result: access.issued });
  },
});
