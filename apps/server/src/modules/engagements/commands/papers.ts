import { ENGAGEMENT_PAPERS, engagementIssuePaper } from '@ecoredress/contract';
import type { OfficialDocument } from '@ecoredress/documents';
import type { ScopedDb } from '../../../access/scope.ts';
import { type CommandHandler, type DecisionContext, handle } from '../../../commands/handler.ts';
import { invalidField, refused } from '../../../errors.ts';
import { type ClaimDossier, checkClaimAction, combinedOpinions, loadDossier } from '../../claims/index.ts';
import { issuedPaper, type PaperServices, type PreparedPaper, preparePaper } from '../../documents/index.ts';
import { opinionPaper } from '../papers/opinion.ts';
import { summaryPaper } from '../papers/summary.ts';
import { getEngagement, listOpinions } from '../rows.ts';

interface Made {
  /** Each expert's paper has versions of its own. */
  readonly kind: string;
  readonly number: string;
  readonly document: OfficialDocument;
}

type Input = (typeof engagementIssuePaper)['input']['_output'];

async function expertsPaper(
  tx: ScopedDb,
  { claim }: ClaimDossier,
  engagementId: string | undefined,
): Promise<Made> {
  if (!engagementId) throw invalidField('engagementId', '请选择专家');
  const row = await getEngagement(tx, claim.city_code, engagementId);
  const [latest] = await listOpinions(tx, claim.city_code, [row.id]);
  if (row.claim_id !== claim.id || !latest || row.status === 'returned') {
    throw refused([{ code: 'paper-not-ready', message: '该专家尚未出具意见，或意见已退回修改' }]);
  }
  const number = `${claim.number}专家意见${row.no}`;
  return { kind: `expertOpinion-${row.no}`, number, document: opinionPaper(row, latest, number) };
}

function summary(dossier: ClaimDossier, issuedOn: string, context: DecisionContext): Made {
  const { claim } = dossier;
  const combined = combinedOpinions(claim, context);
  if (!combined) {
    throw refused([{ code: 'paper-not-ready', message: '尚无计入的专家意见，不能汇总' }]);
  }
  const { place, today } = context;
  const dissentPercent = place.setting<number>('assessment.dissentPercent', today);
  const number = `${claim.number}专家意见汇总`;
  const document = summaryPaper(dossier, combined, { number, issuedOn, place, today, dissentPercent });
  return { kind: 'opinionSummary', number, document };
}

/** Makes an expert's opinion or the summary of all as an official paper; a later version keeps its number. */
export function issuePaper(services: PaperServices): CommandHandler {
  return handle<typeof engagementIssuePaper, PreparedPaper>({
    declaration: engagementIssuePaper,
    permission: 'document.generate',
    load: async (call) => {
      const { input, context }: { input: Input; context: DecisionContext } = call;
      const dossier = await loadDossier(call);
      checkClaimAction(dossier, engagementIssuePaper.name, context);
      const made =
        input.kind === 'expertOpinion'
          ? await expertsPaper(call.tx, dossier, input.engagementId)
          : summary(dossier, input.issuedOn, context);
      return preparePaper(services, call, {
        caseKind: 'claim',
        caseId: dossier.claim.id,
        kind: made.kind,
        documents: dossier.documents,
        number: made.number,
        build: () => made.document,
      });
    },
    decide: (paper, input, context) => issuedPaper(paper, `《${ENGAGEMENT_PAPERS[input.kind]}》`, context),
  });
}
