import type { Warning } from '@ecoredress/contract';
import { articleSummary, type Citation, citationText, isVerified, resolveCitation } from '@ecoredress/law';

interface Dated {
  readonly occurred_on: string | null;
  readonly registered_on: string;
}

/** The day whose law governs the liability: that of the conduct, or of registration while it is not known. */
export function governingDay({ occurred_on, registered_on }: Dated): Temporal.PlainDate {
  return Temporal.PlainDate.from(occurred_on ?? registered_on);
}

/** A cited text with the reason why it, or another, governs on a day. */
export function basisView(citation: Citation, on: Temporal.PlainDate) {
  const text = citationText(citation);
  const governing = resolveCitation(citation, on);
  return {
    citation,
    text,
    summary: articleSummary(citation),
    verified: isVerified(citation),
    because: governing.because,
    found: governing.found,
    governing: governing.text === text ? null : { citation: governing.citation, text: governing.text },
  };
}

/** A text that did not govern the conduct may be cited, yet not unseen: the officer is told which one did. */
export function basisWarnings(citations: readonly Citation[], on: Temporal.PlainDate): Warning[] {
  return citations.flatMap((given) => {
    const { text, governing, because, found } = basisView(given, on);
    if (!governing && found) return [];
    const instead = governing ? `，行为时适用${governing.text}` : '';
    const citation = governing?.citation ?? given;
    return [
      { code: 'basis-not-governing', message: `${text}在行为时不是有效条文${instead}：${because}`, citation },
    ];
  });
}
