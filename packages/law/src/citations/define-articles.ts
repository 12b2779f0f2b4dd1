import type { Article, Citation } from './types.ts';

type Rows = Readonly<Record<string, string>>;

function rows(sourceId: string, articles: Rows, verified: boolean): Article[] {
  return Object.entries(articles).map(([article, summary]) => ({ sourceId, article, summary, verified }));
}

/** Articles whose text was read. */
export const read = (sourceId: string, articles: Rows): Article[] => rows(sourceId, articles, true);

/** Articles known from a secondary source or from memory: 待核. */
export const unread = (sourceId: string, articles: Rows): Article[] => rows(sourceId, articles, false);

/** An article of a repealed source with the one that carries its rule on. */
export function replaced(
  sourceId: string,
  article: string,
  summary: string,
  successor: Citation,
  verified = false,
): Article {
  return { sourceId, article, summary, verified, successor };
}
