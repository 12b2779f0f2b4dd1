import { COURT_PAPERS, type CourtPaper, courtIssueDocument } from '@ecoredress/contract';
import type { OfficialDocument } from '@ecoredress/documents';
import { type CommandHandler, handle } from '../../../commands/handler.ts';
import { refused } from '../../../errors.ts';
import { type ClaimDossier, checkClaimAction } from '../../claims/index.ts';
import { issuedPaper, type PaperServices, type PreparedPaper, preparePaper } from '../../documents/index.ts';
import { type CourtFacts, type CourtFile, loadCourtFacts } from '../court-file.ts';
import type { CourtPaperContext } from '../papers/blocks.ts';
import { complaint, enforcementApplication } from '../papers/litigation.ts';
import { performanceCertificate, suitSupport } from '../papers/others.ts';
import { confirmationPacket } from '../papers/packet.ts';

interface Paper {
  /** Why it cannot be made yet, in Chinese. */
  readonly missing: (facts: CourtFacts) => string | undefined;
  readonly build: (dossier: ClaimDossier, context: CourtPaperContext, file: CourtFile) => OfficialDocument;
}

const hasTitle = ({ claim }: ClaimDossier) =>
  claim.confirmed_on !== null || claim.suit?.outcome === 'supported';

const PAPERS: Readonly<Record<CourtPaper, Paper>> = {
  confirmationPacket: {
    missing: ({ dossier: { claim } }) =>
      claim.agreement_signed_on ? undefined : '赔偿协议尚未由双方签订，不能共同申请司法确认',
    build: confirmationPacket,
  },
  suitPapers: {
    missing: ({ dossier: { claim } }) =>
      claim.negotiation_failure || claim.suit || (claim.agreement_signed_on && !claim.confirmed_on)
        ? undefined
        : '磋商尚未进行或者尚无结果，不能起诉',
    build: complaint,
  },
  enforcementApplication: {
    missing: ({ dossier }) =>
      hasTitle(dossier) ? undefined : '协议未经司法确认，也没有生效裁判，不能申请强制执行；可以提起诉讼',
    build: enforcementApplication,
  },
  suitSupport: {
    missing: ({ file }) => (file.suits.length > 0 ? undefined : '尚未登记公益诉讼'),
    build: suitSupport,
  },
  performanceCertificate: {
    missing: ({ dossier: { claim } }) =>
      claim.agreement_signed_on || claim.suit?.outcome === 'supported'
        ? undefined
        : '尚无签订的赔偿协议或者生效裁判，没有可以证明的履行情况',
    build: performanceCertificate,
  },
};

/** Makes a paper for the courts: a first version takes the next number, a later one keeps it. */
export function issueCourtPaper(services: PaperServices): CommandHandler {
  return handle<typeof courtIssueDocument, PreparedPaper>({
    declaration: courtIssueDocument,
    permission: 'document.generate',
    load: async (call) => {
      const { input, context } = call;
      const facts = await loadCourtFacts(call);
      const { dossier, file } = facts;
      checkClaimAction(dossier, courtIssueDocument.name, context);
      const missing = PAPERS[input.kind].missing(facts);
      if (missing) throw refused([{ code: 'paper-not-ready', message: missing }]);
      const { id: caseId, unit_id: unitId } = dossier.claim;
      const { place, today } = context;
      const { kind, issuedOn, recipient } = input;
      return preparePaper(services, call, {
        caseKind: 'claim',
        caseId,
        kind,
        documents: dossier.documents,
        number: { unitId, series: 'court', issuedOn },
        build: (number) => PAPERS[kind].build(dossier, { number, issuedOn, place, today, recipient }, file),
      });
    },
    decide: (paper, input, context) => issuedPaper(paper, `《${COURT_PAPERS[input.kind]}》`, context),
  });
}
