import { claimAddEvidence, type EvidenceInput, penaltyAddEvidence } from '@ecoredress/contract';
import type { Selectable } from 'kysely';
import { type Entry, insertRow } from '../../../commands/decision.ts';
import {
  type CommandHandler,
  type DecisionContext,
  handle,
  type LoadCall,
} from '../../../commands/handler.ts';
import { invalidField, ProblemError } from '../../../errors.ts';
import { type CasePairRow, findPair } from '../../pairing/index.ts';
import { linkChange } from '../evidence.ts';
import type { EvidenceCase, EvidenceHooks } from '../hooks.ts';
import type { EvidenceCaseKind, UploadedFileTable } from '../tables.ts';
import { caseOf } from './subject.ts';

interface Facts {
  readonly own: EvidenceCase & { readonly unitId: string };
  /** The other case of the pair, while its list is still open. */
  readonly other: EvidenceCase | undefined;
  readonly file: Selectable<UploadedFileTable> | undefined;
}

async function load(
  call: LoadCall<EvidenceInput>,
  kind: EvidenceCaseKind,
  hooks: EvidenceHooks,
): Promise<Facts> {
  const { tx, input, context } = call;
  const own = caseOf(call, kind);
  await hooks.checkStage?.(tx, own, context);
  // Who adds a file must be the one who uploaded it: a hash learnt elsewhere opens nothing.
  const file = await tx
    .selectFrom('uploaded_file')
    .selectAll()
    .where('sha256', '=', input.sha256)
    .where('uploader_id', '=', context.actor.userId)
    .executeTakeFirst();
  const of = kind === 'penalty' ? { penaltyId: own.id } : { claimId: own.id };
  const pair = await findPair(tx, context.cityCode, of);
  const other = pair && otherCase(pair, kind);
  return { own, other: other && (await takesEvidence(call, other, hooks)) ? other : undefined, file };
}

function otherCase(pair: CasePairRow, kind: EvidenceCaseKind): EvidenceCase {
  return kind === 'penalty' ? { kind: 'claim', id: pair.claim_id } : { kind: 'penalty', id: pair.penalty_id };
}

/** Whether the other case may still be added to: what is closed there does not hold up the work here. */
async function takesEvidence(
  { tx, context }: LoadCall<EvidenceInput>,
  other: EvidenceCase,
  { checkStage }: EvidenceHooks,
): Promise<boolean> {
  try {
    await checkStage?.(tx, other, context);
    return true;
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
}

/** Adds evidence to a case, and to the other case of its pair: one file, one hash, two lists. */
function decide({ own, other, file }: Facts, input: EvidenceInput, context: DecisionContext) {
  if (!file) throw invalidField('sha256', '没有找到您上传的这个文件，请重新上传');
  const id = context.newId();
  const purpose = input.purpose ?? '处罚和赔偿';
  const row = insertRow('evidence', {
    city_code: context.cityCode,
    id,
    unit_id: own.unitId,
    name: input.name,
    kind: input.kind,
    obtained_on: input.obtainedOn,
    supplier: input.supplier,
    proves: input.proves,
    sha256: file.sha256,
    sm3: file.sm3,
    size: file.size,
    media_type: file.media_type,
    file_name: file.file_name,
    added_by: context.actor.userId,
    added_by_name: context.actor.name,
    added_at: context.now.toString(),
  });
  const summary = `添加证据：${input.name}（SM3 ${file.sm3.slice(0, 12)}…）`;
  const entries: [Entry, ...Entry[]] = [{ summary, changes: [row, linkChange(context, own, id, purpose)] }];
  if (other) {
    entries.push({
      subject: other,
      summary: `${summary}，与关联案件共用`,
      changes: [linkChange(context, other, id, purpose)],
    });
  }
  return { entries, result: { evidenceId: id } };
}

export function addEvidenceCommands(hooks: EvidenceHooks): readonly CommandHandler[] {
  return [
    handle<typeof penaltyAddEvidence, Facts>({
      declaration: penaltyAddEvidence,
      permission: 'evidence.add',
      load: (call) => load(call, 'penalty', hooks),
      decide,
    }),
    handle<typeof claimAddEvidence, Facts>({
      declaration: claimAddEvidence,
      permission: 'evidence.add',
      load: (call) => load(call, 'claim', hooks),
      decide,
    }),
  ];
}
