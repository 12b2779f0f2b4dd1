import { NEGOTIATION_PAPERS, type NegotiationPaper, negotiationIssuePaper } from '@ecoredress/contract';
import type { OfficialDocument } from '@ecoredress/documents';
import { type CommandHandler, handle } from '../../../commands/handler.ts';
import { refused } from '../../../errors.ts';
import { type ClaimDossier, checkClaimAction } from '../../claims/index.ts';
import { issuedPaper, type PaperServices, type PreparedPaper, preparePaper } from '../../documents/index.ts';
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

/** Makes a paper of the negotiation; a later version keeps the number of the first. */
export function issuePaper(services: PaperServices): CommandHandler {
  return handle<typeof negotiationIssuePaper, PreparedPaper>({
    declaration: negotiationIssuePaper,
    permission: 'document.generate',
    load: async (call) => {
      const { input, context } = call;
      const file = await loadNegotiation(call);
      const { dossier } = file;
      checkClaimAction(dossier, negotiationIssuePaper.name, context);
      const paper = PAPERS[input.kind];
      const missing = paper.missing(dossier);
      if (missing) throw refused([{ code: 'paper-not-ready', message: missing }]);
      const round = input.kind === 'negotiationMinutes' ? getRound(dossier, input.roundId) : undefined;
      const { id: caseId, unit_id: unitId, number } = dossier.claim;
      const { issuedOn } = input;
      return preparePaper(services, call, {
        caseKind: 'claim',
        caseId,
        kind: round ? minutesKind(round) : input.kind,
        documents: dossier.documents,
        number: paper.series ? { unitId, series: paper.series, issuedOn } : number,
        build: (carried) => paper.build(file, { number: carried, issuedOn, place: context.place, round }),
      });
    },
    decide: (paper, input, context) => issuedPaper(paper, `《${NEGOTIATION_PAPERS[input.kind]}》`, context),
  });
}
