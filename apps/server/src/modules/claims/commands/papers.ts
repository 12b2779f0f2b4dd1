import { CLAIM_PAPERS, type ClaimPaper, claimIssueDocument } from '@ecoredress/contract';
import type { OfficialDocument } from '@ecoredress/documents';
import { type CommandHandler, handle } from '../../../commands/handler.ts';
import { refused } from '../../../errors.ts';
import { issuedPaper, type PaperServices, type PreparedPaper, preparePaper } from '../../documents/index.ts';
import { type ClaimDossier, checkClaimAction, loadDossier } from '../dossier.ts';
import { agreementPaper, confirmationApplication } from '../papers/agreement.ts';
import type { PaperContext } from '../papers/blocks.ts';
import { closingReport } from '../papers/closing.ts';
import { annexPaper, investigationPaper } from '../papers/forms.ts';
import { negotiationNotice, opinionLetter, procuratorateLetter } from '../papers/letters.ts';
import { valuationSheet } from '../papers/valuation-sheet.ts';
import { type ClaimValuation, isAdopted, listValuations } from '../valuation-rows.ts';

interface Paper {
  /** The number series it belongs to; the forms carry the case's own number instead. */
  readonly series: string | undefined;
  /** Why it cannot be made yet, in Chinese. */
  readonly missing: (dossier: ClaimDossier, adopted: readonly ClaimValuation[]) => string | undefined;
  readonly build: (dossier: ClaimDossier, context: PaperContext) => OfficialDocument;
}

const hasForm = (key: string, name: string) => (dossier: ClaimDossier) =>
  dossier.claim.forms.some((form) => form.form_key === key) ? undefined : `尚未填写《${name}》`;
const always = () => undefined;

const PAPERS: Readonly<Record<ClaimPaper, Paper>> = {
  initiationForm: {
    series: undefined,
    missing: hasForm('claim_initiation', '索赔启动登记表'),
    build: (dossier) => annexPaper(dossier, 'initiation'),
  },
  terminationForm: {
    series: undefined,
    missing: hasForm('claim_termination', '索赔终止登记表'),
    build: (dossier) => annexPaper(dossier, 'termination'),
  },
  investigationRecord: {
    series: undefined,
    missing: ({ claim }) => (claim.investigation ? undefined : '尚未填写《生态环境损害调查情况登记表》'),
    build: investigationPaper,
  },
  procuratorateLetter: {
    series: 'letter',
    missing: ({ claim }) => (claim.opened_on ? undefined : '案件尚未启动'),
    build: procuratorateLetter,
  },
  valuationSheet: {
    series: undefined,
    missing: (_dossier, adopted) =>
      adopted.length > 0 ? undefined : '索赔清单中还没有损害计算，请先计算并列入索赔清单',
    build: valuationSheet,
  },
  opinionLetter: {
    series: 'opinionLetter',
    missing: ({ claim }) =>
      claim.appraisal || claim.opinions.length > 0
        ? undefined
        : '出具磋商赔偿意见书须依据司法鉴定意见、鉴定评估报告或者专家意见，现均没有',
    build: opinionLetter,
  },
  negotiationNotice: { series: 'notice', missing: always, build: negotiationNotice },
  agreement: {
    series: 'agreement',
    missing: ({ claim }) => (claim.agreement ? undefined : '尚未起草赔偿协议'),
    build: agreementPaper,
  },
  confirmationApplication: {
    series: 'confirmation',
    missing: ({ claim }) =>
      claim.agreement_signed_on ? undefined : '赔偿协议尚未由双方签订，不能共同申请司法确认',
    build: confirmationApplication,
  },
  closingReport: {
    series: 'closing',
    missing: ({ claim }) => (claim.performance_completed_on ? undefined : '义务尚未履行完毕'),
    build: closingReport,
  },
};

/** Makes a paper from the case's data: a first version takes the next number, a later one keeps it. */
export function issueDocument(services: PaperServices): CommandHandler {
  return handle<typeof claimIssueDocument, PreparedPaper>({
    declaration: claimIssueDocument,
    permission: 'document.generate',
    load: async (call) => {
      const { input, context } = call;
      const dossier = await loadDossier(call);
      const paper = PAPERS[input.kind];
      checkClaimAction(dossier, claimIssueDocument.name, context);
      const valuations = (await listValuations(call.tx, context.cityCode, dossier.claim.id)).filter(
        ({ id }) => isAdopted(dossier.claim, id),
      );
      const missing = paper.missing(dossier, valuations);
      if (missing) throw refused([{ code: 'paper-not-ready', message: missing }]);
      const { id: caseId, unit_id: unitId, number } = dossier.claim;
      const { issuedOn } = input;
      return preparePaper(services, call, {
        caseKind: 'claim',
        caseId,
        kind: input.kind,
        documents: dossier.documents,
        number: paper.series ? { unitId, series: paper.series, issuedOn } : number,
        build: (carried) =>
          paper.build(dossier, { number: carried, issuedOn, place: context.place, valuations }),
      });
    },
    decide: (paper, input, context) => issuedPaper(paper, `《${CLAIM_PAPERS[input.kind]}》`, context),
  });
}
