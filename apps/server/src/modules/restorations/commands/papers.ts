import { RESTORATION_PAPERS, type RestorationPaper, restorationIssuePaper } from '@ecoredress/contract';
import type { OfficialDocument } from '@ecoredress/documents';
import { type CommandHandler, handle } from '../../../commands/handler.ts';
import { refused } from '../../../errors.ts';
import { checkClaimAction } from '../../claims/index.ts';
import { issuedPaper, type PaperServices, type PreparedPaper, preparePaper } from '../../documents/index.ts';
import type { RestorationPaperContext } from '../papers/blocks.ts';
import { evaluationOpinion, exemptionNote } from '../papers/evaluation.ts';
import { restorationPlan } from '../papers/plan.ts';
import { completionReport, supervisionRecord } from '../papers/records.ts';
import { loadRestoration, type RestorationFile } from '../restoration-file.ts';

interface Paper {
  /** Why it cannot be made yet, in Chinese. */
  readonly missing: (file: RestorationFile) => string | undefined;
  readonly build: (file: RestorationFile, context: RestorationPaperContext) => OfficialDocument;
}

const PAPERS: Readonly<Record<RestorationPaper, Paper>> = {
  restorationPlan: {
    missing: ({ dossier }) => (dossier.claim.restoration ? undefined : '尚未制定修复方案'),
    build: restorationPlan,
  },
  supervisionRecord: {
    missing: ({ fieldRecords, dossier }) =>
      dossier.claim.restoration && fieldRecords.length > 0 ? undefined : '尚无修复现场记录',
    build: supervisionRecord,
  },
  completionReport: {
    missing: ({ dossier: { claim } }) =>
      claim.restoration && claim.performance_completed_on ? undefined : '修复义务尚未履行完毕',
    build: completionReport,
  },
  evaluationOpinion: {
    missing: ({ dossier: { claim } }) => (claim.evaluations.length > 0 ? undefined : '尚未登记修复效果评估'),
    build: evaluationOpinion,
  },
  exemptionNote: {
    missing: ({ dossier: { claim } }) => (claim.evaluation_exemption ? undefined : '尚未说明免予效果评估'),
    build: exemptionNote,
  },
};

/** Makes a paper of the restoration; it carries the case's own number. */
export function issuePaper(services: PaperServices): CommandHandler {
  return handle<typeof restorationIssuePaper, PreparedPaper>({
    declaration: restorationIssuePaper,
    permission: 'document.generate',
    load: async (call) => {
      const { input, context } = call;
      const file = await loadRestoration(call);
      checkClaimAction(file.dossier, restorationIssuePaper.name, context);
      const paper = PAPERS[input.kind];
      const missing = paper.missing(file);
      if (missing) throw refused([{ code: 'paper-not-ready', message: missing }]);
      const { place, today } = context;
      const { dossier } = file;
      return preparePaper(services, call, {
        caseKind: 'claim',
        caseId: dossier.claim.id,
        kind: input.kind,
        documents: dossier.documents,
        number: dossier.claim.number,
        build: () => paper.build(file, { issuedOn: input.issuedOn, place, today }),
      });
    },
    decide: (paper, input, context) => issuedPaper(paper, `《${RESTORATION_PAPERS[input.kind]}》`, context),
  });
}
