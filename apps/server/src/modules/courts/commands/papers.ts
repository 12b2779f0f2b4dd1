import { COURT_PAPERS, type CourtPaper, courtIssueDocument } from '@ecoredress/contract';
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

interface Facts {
  readonly dossier: ClaimDossier;
  readonly number: string;
  readonly version: number;
  readonly numbering: readonly Change[];
  readonly document: OfficialDocument;
  readonly rendered: RenderedPaper;
}

/** Makes a paper for the courts: a first version takes the next number, a later one keeps it. */
export function issueCourtPaper(services: PaperServices): CommandHandler {
  return handle<typeof courtIssueDocument, Facts>({
    declaration: courtIssueDocument,
    permission: 'document.generate',
    load: async (call) => {
      const { input, context } = call;
      const facts = await loadCourtFacts(call);
      const { dossier, file } = facts;
      checkClaimAction(dossier, courtIssueDocument.name, context);
      const missing = PAPERS[input.kind].missing(facts);
      if (missing) throw refused([{ code: 'paper-not-ready', message: missing }]);
      const earlier = dossier.documents.filter(({ kind }) => kind === input.kind).at(-1);
      const year = Temporal.PlainDate.from(input.issuedOn).year;
      const series = { unitId: dossier.claim.unit_id, series: 'court', year };
      const reserved = earlier ? undefined : await lockNumber(call.tx, context, series);
      const number = earlier?.number ?? reserved?.text ?? '';
      const { place, today } = context;
      const { issuedOn, recipient } = input;
      const document = PAPERS[input.kind].build(dossier, { number, issuedOn, place, today, recipient }, file);
      return {
        dossier,
        number,
        version: (earlier?.version ?? 0) + 1,
        numbering: reserved?.changes ?? [],
        document,
        rendered: await renderPaper(services, document),
      };
    },
    decide: ({ dossier, number, version, numbering, document, rendered }, input, context) => {
      const row = documentRow(context, {
        caseKind: 'claim',
        caseId: dossier.claim.id,
        kind: input.kind,
        number,
        version,
        document,
        rendered,
      });
      const again = version > 1 ? `第${version}版` : '';
      return decided(`制作《${COURT_PAPERS[input.kind]}》${number}${again}`, [...numbering, row.change], {
        result: { documentId: row.id, number, version },
      });
    },
  });
}
