import type { OfficialDocument } from '@ecoredress/documents';
import { type Change, type Decision, decided } from '../../commands/decision.ts';
import type { DecisionContext, LoadCall } from '../../commands/handler.ts';
import type { CaseDocument } from './documents.ts';
import { documentRow, type PaperServices, type RenderedPaper, renderPaper } from './issue.ts';
import { lockNumber } from './numbers.ts';

/** A paper that is wanted of a case. */
export interface WantedPaper {
  readonly caseKind: 'penalty' | 'claim';
  readonly caseId: string;
  /** Under which its versions are kept among the case's papers. */
  readonly kind: string;
  /** The papers the case has already, the oldest first. */
  readonly documents: readonly CaseDocument[];
  /** The text it carries, or the unit's series of which the first version takes the next of the year. */
  readonly number: string | { readonly unitId: string; readonly series: string; readonly issuedOn: string };
  readonly build: (number: string) => OfficialDocument;
}

/** A paper made and stored, ready to be entered into its case. */
export interface PreparedPaper {
  readonly caseKind: 'penalty' | 'claim';
  readonly caseId: string;
  readonly kind: string;
  readonly number: string;
  readonly version: number;
  /** What using up the number changes. */
  readonly numbering: readonly Change[];
  readonly document: OfficialDocument;
  readonly rendered: RenderedPaper;
}

/** Makes a paper: a first version takes its number, a later one keeps it. */
export async function preparePaper(
  services: PaperServices,
  { tx, context }: Pick<LoadCall<unknown>, 'tx' | 'context'>,
  { caseKind, caseId, kind, documents, number: wanted, build }: WantedPaper,
): Promise<PreparedPaper> {
  const earlier = documents.findLast((document) => document.kind === kind);
  const reserved =
    earlier || typeof wanted === 'string'
      ? undefined
      : await lockNumber(tx, context, {
          unitId: wanted.unitId,
          series: wanted.series,
          year: Temporal.PlainDate.from(wanted.issuedOn).year,
        });
  const number = earlier?.number ?? reserved?.text ?? String(wanted);
  const document = build(number);
  const version = (earlier?.version ?? 0) + 1;
  const numbering = reserved?.changes ?? [];
  const rendered = await renderPaper(services, document);
  return { caseKind, caseId, kind, number, version, numbering, document, rendered };
}

/** Enters a prepared paper into its case; `what` is how the journal calls it, such as “《赔偿协议》”. */
export function issuedPaper(
  paper: PreparedPaper,
  what: string,
  context: DecisionContext,
): Decision<{ documentId: string; number: string; version: number }> {
  const { number, version, numbering } = paper;
  const row = documentRow(context, paper);
  const again = version > 1 ? `第${version}版` : '';
  return decided(`制作${what}${number}${again}`, [...numbering, row.change], {
    result: { documentId: row.id, number, version },
  });
}
