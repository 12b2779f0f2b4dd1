import {
  type ClaimFacts,
  PACKET_ITEMS,
  type PacketKey,
  type Unperformed,
  unperformed,
} from '@ecoredress/law';
import { doneQuantity } from './done-quantity.ts';
import type { ClaimDossier } from './dossier.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);

/** Whether the meeting that brought the agreement was led by a mediation committee (人民调解委员会). */
export function reachedByMediation({ claim }: ClaimDossier): boolean {
  return (
    claim.rounds.findLast((round) => round.result === 'agreed' || round.result === 'partial')?.mediated ??
    false
  );
}

/** The last day of performance by the judgment or the signed agreement, its last instalment included; ISO. */
export function lastDayOf({ claim }: ClaimDossier): string | undefined {
  if (claim.suit?.outcome === 'supported') return claim.suit.performBy ?? claim.suit.judgedOn ?? undefined;
  const { agreement } = claim;
  if (!agreement?.signed) return undefined;
  return [agreement.performBy, ...agreement.instalments.map(({ dueOn }) => dueOn)].sort().at(-1);
}

/** What of the judgment or the signed agreement is not performed; undefined while there is neither. */
export function unperformedOf(dossier: ClaimDossier, today: Temporal.PlainDate): Unperformed | undefined {
  const { claim } = dossier;
  const money = { agreedFen: claim.agreed_fen, receivedFen: claim.received_fen };
  if (claim.suit?.outcome === 'supported') {
    const { performBy } = claim.suit;
    const due = performBy ? { performBy: day(performBy) } : {};
    return unperformed({ mode: 'payment', instalments: [], ...money, ...due }, today);
  }
  const { agreement } = claim;
  if (!agreement?.signed) return undefined;
  const plan = claim.restoration ?? agreement.restoration;
  return unperformed(
    {
      mode: agreement.mode,
      ...money,
      performBy: day(agreement.performBy),
      instalments: agreement.instalments.map((part) => ({ ...part, dueOn: day(part.dueOn) })),
      ...(plan
        ? { restoration: { planned: plan.quantity, done: doneQuantity(dossier), unit: plan.unit } }
        : {}),
    },
    today,
  );
}

interface PacketEntry {
  readonly key: PacketKey;
  readonly title: string;
  readonly hint: string;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

/** The packet of the joint application: for each item of its cover list the files that are there, with their hashes. */
export function packetOf(dossier: ClaimDossier): readonly PacketEntry[] {
  const { claim, documents, evidence } = dossier;
  const made = (kind: string) => {
    const paper = documents.filter((document) => document.kind === kind).at(-1);
    return paper ? [{ name: `《${paper.title}》（${paper.number}）`, sha256: paper.pdf_sha256 }] : [];
  };
  const opinions = claim.opinions.flatMap(({ evidence_ids }) => evidence_ids);
  const own: Readonly<Partial<Record<PacketKey, readonly string[]>>> = {
    agreement: claim.agreement?.signed?.evidenceIds ?? [],
    basis: [...(claim.appraisal?.evidenceIds ?? []), ...opinions],
  };
  return PACKET_ITEMS.map(({ key, title, hint }) => {
    const ids = new Set([...(own[key] ?? []), ...(claim.confirmation_packet?.[key] ?? [])]);
    const taken = evidence.filter(({ id }) => ids.has(id)).map(({ name, sha256 }) => ({ name, sha256 }));
    const papers =
      key === 'application' ? made('confirmationApplication') : key === 'agreement' ? made('agreement') : [];
    return { key, title, hint, files: [...papers, ...taken] };
  });
}

type CourtFacts = Pick<
  ClaimFacts,
  | 'confirmBy'
  | 'packetMissing'
  | 'noticeTo'
  | 'unperformedFen'
  | 'unperformedQuantity'
  | 'enforceBy'
  | 'enforcementLeftFen'
>;

/** What the guards of the court steps need to know. */
export function courtFacts(dossier: ClaimDossier, today: Temporal.PlainDate): CourtFacts {
  const { claim, clocks } = dossier;
  const dueOf = (ruleId: string) => {
    const clock = clocks.findLast((row) => row.rule_id === ruleId && row.stopped_on === null);
    return clock && day(clock.due_on);
  };
  const left = unperformedOf(dossier, today);
  const notice = claim.stage === 'confirmation' ? claim.confirmation?.noticeTo : null;
  return {
    confirmBy: dueOf('E08M'),
    enforceBy: dueOf('E10'),
    packetMissing: packetOf(dossier)
      .filter(({ files }) => files.length === 0)
      .map(({ title }) => title),
    noticeTo: notice ? day(notice) : undefined,
    unperformedFen: left?.moneyFen,
    unperformedQuantity: left?.restoration?.quantity,
    enforcementLeftFen: enforcementLeft(dossier),
  };
}

/** Of the sum asked for by enforcement: what has not come in since. */
function enforcementLeft({ claim }: ClaimDossier): number | undefined {
  const { enforcement } = claim;
  if (!enforcement || claim.stage !== 'enforcement') return undefined;
  const { amountFen, receivedBeforeFen } = enforcement;
  if (amountFen === undefined || receivedBeforeFen === undefined) return undefined;
  return Math.max(0, amountFen - (claim.received_fen - receivedBeforeFen));
}
