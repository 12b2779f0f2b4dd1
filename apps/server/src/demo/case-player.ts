import type { CommandDeclaration, CommandInput, CommandReply, CommandResult } from '@ecoredress/contract';
import * as contract from '@ecoredress/contract';
import type { Actor } from '../access/actor.ts';
import { newUuid } from '../ids.ts';
import type { Platform } from '../platform.ts';
import type { DemoAct } from './acts.ts';
import type { BranchPeople } from './people.ts';

export interface DemoCase {
  readonly people: BranchPeople;
  readonly act: DemoAct;
  readonly name: string;
  readonly filedOn: Temporal.PlainDate;
  readonly confirmed: boolean;
}

type EvidenceKind = (typeof contract.EVIDENCE_KINDS)[number];

interface DemoFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly fileName: string;
  /** The day it was obtained. */
  readonly on: string;
}

/** A pair of the demonstration and its people: gives the commands that they would give. */
export class CasePlayer {
  readonly platform: Platform;
  readonly demo: DemoCase;
  readonly #versions = new Map<string, number>();
  penaltyId = '';
  claimId = '';
  evidenceId = '';

  constructor(platform: Platform, demo: DemoCase) {
    this.platform = platform;
    this.demo = demo;
  }

  /** A day so many days after filing; the present stays the present. */
  day(days: number): string {
    return this.demo.filedOn.add({ days }).toString();
  }

  get amountFen(): number {
    return this.demo.act.amountYuan * 100;
  }

  async run<D extends CommandDeclaration>(
    actor: Actor,
    declaration: D,
    input: Partial<CommandInput<D>>,
    subjectId?: string,
  ): Promise<CommandReply<CommandResult<D>>> {
    const version = subjectId ? await this.#version(subjectId) : undefined;
    const reply = await this.platform.door.run({
      command: declaration.name,
      actor,
      idempotencyKey: newUuid(),
      subjectId,
      expectedVersion: version,
      input,
    });
    this.#versions.set(reply.subjectId, reply.version);
    return reply as CommandReply<CommandResult<D>>;
  }

  /** Evidence and filing write into both chains of the pair, so the head is asked for each time. */
  async #version(subjectId: string): Promise<number> {
    const { rows } = await this.platform.ownerPool.query<{ head_seq: number }>(
      'select head_seq from journal_chain where subject_id = $1',
      [subjectId],
    );
    return rows[0]?.head_seq ?? 0;
  }

  onClaim<D extends CommandDeclaration>(
    declaration: D,
    input: Partial<CommandInput<D>>,
    actor = this.demo.people.officer,
  ) {
    return this.run(actor, declaration, input, this.claimId);
  }

  addEvidence(name: string, kind: EvidenceKind, content: string): Promise<string> {
    return this.addFile(name, kind, {
      bytes: new TextEncoder().encode(content),
      mediaType: 'text/plain',
      fileName: `${name}.txt`,
      on: this.day(-2),
    });
  }

  /** Puts a file into the claim's evidence as its officer would upload it; gives the evidence's id. */
  async addFile(
    name: string,
    kind: EvidenceKind,
    { bytes, mediaType, fileName, on }: DemoFile,
  ): Promise<string> {
    const { officer } = this.demo.people;
    const file = await this.platform.files.put(bytes);
    await this.platform.ownerPool.query(
      `insert into uploaded_file (sha256, uploader_id, sm3, size, media_type, file_name)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [file.sha256, officer.userId, file.sm3, file.size, mediaType, fileName],
    );
    const reply = await this.onClaim(contract.claimAddEvidence, {
      sha256: file.sha256,
      name,
      kind,
      obtainedOn: on,
      supplier: this.demo.people.unit.name,
      proves: this.demo.act.act,
    });
    return reply.result.evidenceId;
  }
}
