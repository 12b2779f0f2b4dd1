import { NEGOTIATION_PAPERS, type NegotiationPaper, negotiationIssuePaper } from '@ecoredress/contract';
import type { OfficialDocument } from '@ecoredress/documents';
import { type Change, decided } from '../../../commands/decision.ts';
import { type CommandHandler, handle } from '../../../commands/handler.ts';
import { refused } from '../../../errors.ts';
import { type ClaimDossier, checkClaimAction } from '../../claims/index.ts';
import {
  documentRow,
  lockNumber,
  type PaperServices,
  type RenderedPaper,
  renderPaper,
} from '../../documents/index.ts';
import { getRound, loadNegotiation, minutesKind, type NegotiationFile } from '../negotiation-file.ts';
import type { NegotiationPaperContext } from '../papers/blocks.ts';
import { negotiationMinutes } from '../papers/minutes.ts';
import { failureStatement, partialStatement } from '../papers/outcome.ts';
import { referralLetter } from '../papers/referral.ts';

interface Paper {
  /** A letter takes a number of its own; the others carry the case's. */
  readonly series?: 'letter';
  /** Why it cannot be made yet, in Chinese. */
  readonly missing: (dossier: ClaimDossier) => string | undefined;
  readonly build: (file: NegotiationFile, context: NegotiationPaperContext) => OfficialDocument;
}

const PAPERS: Readonly<Record<NegotiationPaper, Paper>> = {
  negotiationMinutes: {
    missing: ({ claim }) => (claim.rounds.length > 0 ? undefined : '尚无磋商会议记录'),
    build: negotiationMinutes,
  },
  negotiationFailure: {
    missing: ({ claim }) => (claim.negotiation_failure ? undefined : '磋商尚未确认不成'),
    build: failureStatement,
  },
  partialStatement: {
    missing: ({ claim }) => (claim.negotiation_partial ? undefined : '磋商不是部分达成'),
    build: partialStatement,
  },
  referralLetter: {
    series: 'letter',
    missing: ({ claim }) =>
      claim.suit?.kind === 'referral' || claim.negotiation_partial?.course?.kind === 'referral'
        ? undefined
        : '尚未商请检察机关或者社会组织提起公益诉讼',
    build: referralLetter,
  },
};

interface Facts {
  readonly dossier: ClaimDossier;
  readonly kind: string;
  readonly number: string;
  readonly version: number;
  readonly numbering: readonly Change[];
  readonly document: OfficialDocument;
  readonly rendered: RenderedPaper;
}

/** Makes a paper of the negotiation; a later version keeps the number of the first. */
export function issuePaper(services: PaperServices): CommandHandler {
  return handle<typeof negotiationIssuePaper, Facts>({
    declaration: negotiationIssuePaper,
    permission: 'document.generate',
    load: async (call) => {
      const { tx, input, context } = call;
      const file = await loadNegotiation(call);
      const { dossier } = file;
      checkClaimAction(dossier, negotiationIssuePaper.name, context);
      const paper = PAPERS[input.kind];
      const missing = paper.missing(dossier);
      if (missing) throw refused([{ code: 'paper-not-ready', message: missing }]);
      const round = input.kind === 'negotiationMinutes' ? getRound(dossier, input.roundId) : undefined;
      const kind = round ? minutesKind(round) : input.kind;
      const earlier = dossier.documents.findLast((document) => document.kind === kind);
      const { unit_id: unitId } = dossier.claim;
      const year = Temporal.PlainDate.from(input.issuedOn).year;
      const reserved =
        earlier || !paper.series
          ? undefined
          : await lockNumber(tx, context, { unitId, series: paper.series, year });
      const number = earlier?.number ?? reserved?.text ?? dossier.claim.number;
      const { place } = context;
      const document = paper.build(file, { number, issuedOn: input.issuedOn, place, round });
      return {
        dossier,
        kind,
        number,
        version: (earlier?.version ?? 0) + 1,
        numbering: reserved?.changes ?? [],
        document,
        rendered: await renderPaper(services, document),
      };
    },
    decide: ({ dossier, kind, number, version, numbering, document, rendered }, input, context) => {
      const paper = { caseKind: 'claim' as const, caseId: dossier.claim.id, kind, number, version };
      const row = documentRow(context, { ...paper, document, rendered });
      const again = version > 1 ? `第${version}版` : '';
      return decided(
        `制作《${NEGOTIATION_PAPERS[input.kind]}》${number}${again}`,
        [...numbering, row.change],
        {
          result: { documentId: row.id, number, version },
        },
      );
    },
  });
}
