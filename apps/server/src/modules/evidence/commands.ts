import { claimAddEvidence, type EvidenceInput, penaltyAddEvidence } from '@ecoredress/contract';
import type { Selectable } from 'kysely';
import { type Entry, insertRow } from '../../commands/decision.ts';
import { type CommandHandler, type DecisionContext, handle, type LoadCall } from '../../commands/handler.ts';
import { invalidField } from '../../errors.ts';
import { type CasePairRow, findPair } from '../pairing/index.ts';
import type { UploadedFileTable } from './tables.ts';

interface Facts {
  readonly own: { readonly kind: 'penalty' | 'claim'; readonly id: string; readonly unitId: string };
  readonly pair: CasePairRow | undefined;
  readonly file: Selectable<UploadedFileTable> | undefined;
}

async function load(call: LoadCall<EvidenceInput>, kind: 'penalty' | 'claim'): Promise<Facts> {
  const { tx, input, subject, context } = call;
  if (!subject) throw new Error('evidence belongs to a case');
  const file = await tx
    .selectFrom('uploaded_file')
    .selectAll()
    .where('sha256', '=', input.sha256)
    .where('uploader_id', '=', context.actor.userId)
    .executeTakeFirst();
  const of = kind === 'penalty' ? { penaltyId: subject.id } : { claimId: subject.id };
  const pair = await findPair(tx, context.cityCode, of);
  return { own: { kind, id: subject.id, unitId: subject.unitId }, pair, file };
}

/** Adds evidence to a case, and to the other case of its pair: one file, one hash, two lists. */
function decide({ own, pair, file }: Facts, input: EvidenceInput, context: DecisionContext) {
  if (!file) throw invalidField('sha256', '没有找到您上传的这个文件，请重新上传');
  const id = context.newId();
  const link = (kind: 'penalty' | 'claim', caseId: string) =>
    insertRow('evidence_link', {
      city_code: context.cityCode,
      case_kind: kind,
      case_id: caseId,
      evidence_id: id,
      withdrawn_reason: null,
    });
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
  const entries: [Entry, ...Entry[]] = [{ summary, changes: [row, link(own.kind, own.id)] }];
  if (pair) {
    const other = own.kind === 'penalty' ? 'claim' : 'penalty';
    const otherId = own.kind === 'penalty' ? pair.claim_id : pair.penalty_id;
    entries.push({
      subject: { kind: other, id: otherId },
      summary: `${summary}，与关联案件共用`,
      changes: [link(other, otherId)],
    });
  }
  return { entries, result: { evidenceId: id } };
}

export const EVIDENCE_COMMANDS: readonly CommandHandler[] = [
  handle<typeof penaltyAddEvidence, Facts>({
    declaration: penaltyAddEvidence,
    permission: 'evidence.add',
    load: (call) => load(call, 'penalty'),
    decide,
  }),
  handle<typeof claimAddEvidence, Facts>({
    declaration: claimAddEvidence,
    permission: 'evidence.add',
    load: (call) => load(call, 'claim'),
    decide,
  }),
];
