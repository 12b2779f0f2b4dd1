import { formatChineseDate, isBefore, isWithin } from '../dates/days.ts';
import { ARTICLES } from './articles.ts';
import { LEGAL_SOURCES } from './sources.ts';
import type { Article, Citation, LegalSource } from './types.ts';

const SOURCES = new Map(LEGAL_SOURCES.map((source) => [source.id, source]));

/** The source of this id. Throws RangeError for one that is not in the register. */
export function legalSource(id: string): LegalSource {
  const source = SOURCES.get(id);
  if (!source) throw new RangeError(`no legal source ${id}`);
  return source;
}

function isSame(a: Citation, b: Citation): boolean {
  return a.sourceId === b.sourceId && a.article === b.article;
}

function findArticle(citation: Citation): Article | undefined {
  return ARTICLES.find((article) => isSame(article, citation));
}

/** Whether what the citation names has been read in its text. Throws RangeError for an unknown source. */
export function isVerified(citation: Citation): boolean {
  return findArticle(citation)?.verified ?? legalSource(citation.sourceId).verified;
}

/** The citation where a place may cite it; undefined for another place's own paper. Throws RangeError for an unknown source. */
export function citationIn(citation: Citation, placeId: string): Citation | undefined {
  const { place } = legalSource(citation.sourceId);
  return place === undefined || placeId === place || placeId.startsWith(`${place}/`) ? citation : undefined;
}

/** 《…》第…条, with （待核） when its text has not been read. Throws RangeError for an unknown source. */
export function citationText(citation: Citation): string {
  const source = legalSource(citation.sourceId);
  const mark = isVerified(citation) ? '' : '（待核）';
  return `《${source.title}》${articleText(citation.article, source.articleUnit)}${mark}`;
}

function articleText(article: string | undefined, unit = '条'): string {
  if (article === undefined || /^(附件|附录|表)/.test(article)) return article ?? '';
  return /^[\d一二三四五六七八九十]+$/.test(article) ? `第${article}${unit}` : `“${article}”部分`;
}

/** What the article says, in short; empty when only its source is registered. */
export function articleSummary(citation: Citation): string {
  return findArticle(citation)?.summary ?? '';
}

/** An article as the picker shows it. */
export interface ArticleInForce {
  readonly citation: Citation;
  readonly text: string;
  readonly summary: string;
  readonly verified: boolean;
}

/** The articles of all sources that are in force on a day. */
export function articlesInForce(on: Temporal.PlainDate): ArticleInForce[] {
  return ARTICLES.filter((article) => isWithin(on, legalSource(article.sourceId))).map((article) => {
    const citation = { sourceId: article.sourceId, article: article.article };
    return { citation, text: citationText(citation), summary: article.summary, verified: article.verified };
  });
}

/** The articles in force on a day whose title, document number, article or content has every word asked for. */
export function searchArticles(query: string, on: Temporal.PlainDate): ArticleInForce[] {
  const words = query.trim().split(/\s+/).filter(Boolean);
  return articlesInForce(on).filter(({ citation, text, summary }) => {
    const { shortTitle, number = '' } = legalSource(citation.sourceId);
    const searched = `${text} ${shortTitle} ${number} ${summary}`;
    return words.every((word) => searched.includes(word));
  });
}

export interface ResolvedCitation {
  /** What to cite. */
  readonly citation: Citation;
  readonly text: string;
  /** Why this and not another text applies, in Chinese. */
  readonly because: string;
  /** Whether a text in force on that day was found; if not, what was asked for is given back, to be checked. */
  readonly found: boolean;
  /** What was asked for, when the text that took its place is to be cited instead. */
  readonly successorOf?: Citation;
}

/**
 * Chooses the text that governs on a day (of the conduct, the filing or the decision): the source itself while in
 * force, after its repeal the one that took its place, before its beginning the one whose place it took.
 * Throws RangeError for an unknown source.
 */
export function resolveCitation(citation: Citation, on: Temporal.PlainDate): ResolvedCitation {
  const source = legalSource(citation.sourceId);
  if (isWithin(on, source)) return chosen(citation, inForceBecause(source, on));
  if (isBefore(on, source.inForceFrom)) return beforeItsTime(citation, source, on);
  const successor = findArticle(citation)?.successor ?? successorSource(source);
  if (!successor) return chosen(citation, `《${source.title}》已经失效，没有登记承接条文，请核对`, false);
  const resolved = resolveCitation(successor, on);
  const because = `《${source.title}》自${dayAfter(source.inForceTo)}起失效；${resolved.because}`;
  return { ...resolved, because, successorOf: citation };
}

function chosen(citation: Citation, because: string, found = true): ResolvedCitation {
  return { citation, text: citationText(citation), because, found };
}

/** For conduct before the Code the older statute stays, the milder law winning in penalties (法典第1057条). */
const MILDER_LAW =
  '行政处罚从旧兼从轻：作出决定时新法处罚较轻或者不认为违法的，适用新法（《生态环境法典》第1057条）';

function inForceBecause(source: LegalSource, on: Temporal.PlainDate): string {
  const inForce = `${formatChineseDate(on)}《${source.title}》有效`;
  if (source.repealedBy === 'code') return `${inForce}，此后由《生态环境法典》取代。${MILDER_LAW}`;
  return inForce;
}

function beforeItsTime(citation: Citation, source: LegalSource, on: Temporal.PlainDate): ResolvedCitation {
  const begins = `《${source.title}》自${formatChineseDate(source.inForceFrom)}起施行`;
  const predecessor = ARTICLES.find(
    ({ sourceId, successor }) =>
      successor && isSame(successor, citation) && isWithin(on, legalSource(sourceId)),
  );
  if (!predecessor) {
    const milder = source.id === 'code' ? `${MILDER_LAW}；` : '';
    return chosen(
      citation,
      `${begins}，${formatChineseDate(on)}尚未施行。${milder}没有登记此前的对应条文，请核对`,
      false,
    );
  }
  const older = { sourceId: predecessor.sourceId, article: predecessor.article };
  return chosen(older, `${begins}；${inForceBecause(legalSource(older.sourceId), on)}`);
}

function successorSource(source: LegalSource): Citation | undefined {
  return source.repealedBy ? { sourceId: source.repealedBy } : undefined;
}

function dayAfter(last: Temporal.PlainDate | undefined): string {
  return last ? formatChineseDate(last.add({ days: 1 })) : '';
}
