import { ENGAGEMENT_PAPERS, engagementIssuePaper } from '@ecoredress/contract';
import type { OfficialDocument } from '@ecoredress/documents';
import type { ScopedDb } from '../../../access/scope.ts';
import { decided } from '../../../commands/decision.ts';
import { type CommandHandler, type DecisionContext, handle } from '../../../commands/handler.ts';
import { invalidField, refused } from '../../../errors.ts';
import { type ClaimDossier, checkClaimAction, combinedOpinions, loadDossier } from '../../claims/index.ts';
import { documentRow, type PaperServices, type RenderedPaper, renderPaper } from '../../documents/index.ts';
import { opinionPaper } from '../papers/opinion.ts';
import { summaryPaper } from '../papers/summary.ts';
import { getEngagement, listOpinions } from '../rows.ts';

interface Made {
  /** Each expert's paper has versions of its own. */
  readonly kind: string;
  readonly number: string;
  readonly document: OfficialDocument;
}

interface Facts extends Made {
  readonly dossier: ClaimDossier;
  readonly version: number;
  readonly rendered: RenderedPaper;
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
  return handle<typeof engagementIssuePaper, Facts>({
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
      const earlier = dossier.documents.filter(({ kind }) => kind === made.kind).at(-1);
      return {
        ...made,
        dossier,
        version: (earlier?.version ?? 0) + 1,
        rendered: await renderPaper(services, made.document),
      };
    },
    decide: ({ dossier, kind, number, version, document, rendered }, input, context) => {
      const paper = { caseKind: 'claim' as const, caseId: dossier.claim.id, kind, number, version };
      const row = documentRow(context, { ...paper, document, rendered });
      const again = version > 1 ? `第${version}版` : '';
      return decided(`制作《${ENGAGEMENT_PAPERS[input.kind]}》${number}${again}`, [row.change], {
        result: { documentId: row.id, number, version },
      });
    },
  });
}
