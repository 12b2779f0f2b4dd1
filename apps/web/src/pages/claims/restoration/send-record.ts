import {
  type CommandDeclaration,
  type CommandInput,
  type CommandReply,
  type CommandResult,
  claimAddEvidence,
  restorationAddFieldRecord,
} from '@ecoredress/contract';
import { ApiProblem } from '../../../shared/api/api-problem.ts';
import { newIdempotencyKey, runCommand } from '../../../shared/api/client.ts';
import { uploadFile } from '../../../shared/files/upload.ts';
import { restorationStrings } from '../../../strings/restorations.ts';
import type { Taken } from './field-photos.tsx';

type Input = CommandInput<typeof restorationAddFieldRecord>;

/** A call to which no answer came: whether it was carried out is not known. */
interface Unanswered {
  readonly input: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

/** What one submission has come to: a repeated one goes on where it broke off, doing nothing twice. */
export interface Submission {
  recordedAt: string | undefined;
  /** The evidence that each photograph became. */
  readonly evidence: Map<string, string>;
  readonly unanswered: Map<string, Unanswered>;
}

export function newSubmission(): Submission {
  return { recordedAt: undefined, evidence: new Map(), unanswered: new Map() };
}

interface Sending {
  readonly claimId: string;
  readonly version: number;
  readonly today: string;
  readonly photos: readonly Taken[];
  readonly record: Omit<Input, 'evidenceIds' | 'recordedAt'>;
  readonly submission: Submission;
  readonly onPhoto: (done: number) => void;
}

/** Puts each photograph into the claim's evidence, then the record that names them. Rejects with ApiProblem. */
export async function sendRecord(sending: Sending): Promise<void> {
  const { photos, record, submission } = sending;
  submission.recordedAt ??= new Date().toISOString();
  let { version } = sending;
  for (const [index, photo] of photos.entries()) {
    if (!submission.evidence.has(photo.key)) {
      const { sha256 } = await uploadFile(photo.file, () => undefined);
      const reply = await carryOut(sending, photo.key, version, claimAddEvidence, {
        sha256,
        name: restorationStrings.field.photoName(index + 1, record.place),
        kind: '现场照片',
        obtainedOn: sending.today,
        supplier: '',
        proves: restorationStrings.field.title,
        purpose: '赔偿',
      });
      submission.evidence.set(photo.key, reply.result.evidenceId);
      version = reply.version;
    }
    sending.onPhoto(index + 1);
  }
  const evidenceIds = photos.flatMap(({ key }) => submission.evidence.get(key) ?? []);
  await carryOut(sending, 'record', version, restorationAddFieldRecord, {
    ...record,
    recordedAt: submission.recordedAt,
    evidenceIds,
  });
}

/** One command of the submission; the same call again, with its key, where the last one got no answer. */
async function carryOut<D extends CommandDeclaration>(
  { claimId, submission }: Sending,
  step: string,
  version: number,
  declaration: D,
  input: CommandInput<D>,
): Promise<CommandReply<CommandResult<D>>> {
  const text = JSON.stringify(input);
  const last = submission.unanswered.get(step);
  const call =
    last?.input === text
      ? last
      : { input: text, expectedVersion: version, idempotencyKey: newIdempotencyKey() };
  try {
    const reply = await runCommand(declaration, { ...call, subjectId: claimId, input });
    submission.unanswered.delete(step);
    return reply;
  } catch (error) {
    if (error instanceof ApiProblem && error.unanswered) submission.unanswered.set(step, call);
    else submission.unanswered.delete(step);
    throw error;
  }
}
