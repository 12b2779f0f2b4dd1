import { isWithin } from '../dates/days.ts';
import { ARTICLES, type Article } from './articles.ts';
import { LEGAL_SOURCES, type LegalSource } from './sources.ts';
import type { Citation } from './types.ts';

const SOURCES = new Map(LEGAL_SOURCES.map((source) => [source.id, source]));

/** The source of this id. Throws RangeError for one that is not in the register. */
export function legalSource(id: string): LegalSource {
  const source = SOURCES.get(id);
  if (!source) throw new RangeError(`no legal source ${id}`);
  return source;
}

function findArticle(citation: Citation): Article | undefined {
  return ARTICLES.find(
    (article) => article.sourceId === citation.sourceId && article.article === citation.article,
  );
}

/** Whether what the citation names has been read in its text. */
export function isVerified(citation: Citation): boolean {
  return findArticle(citation)?.verified ?? legalSource(citation.sourceId).verified;
}

/** 《…》第…条, with （待核） when its text has not been read. */
export function citationText(citation: Citation): string {
  const { title } = legalSource(citation.sourceId);
  const mark = isVerified(citation) ? '' : '（待核）';
  return `《${title}》${articleText(citation.article)}${mark}`;
}

function articleText(article: string | undefined): string {
  if (article === undefined) return '';
  if (/^\d+$/.test(article)) return `第${article}条`;
  return /^[一二三四五六七八九十]+$/.test(article) ? `第${article}部分` : article;
}

/** An article as the picker shows it. */
export interface ArticleInForce {
  readonly citation: Citation;
  readonly text: string;
  readonly summary: string;
  readonly verified: boolean;
}

function view(article: Article): ArticleInForce {
  const citation = { sourceId: article.sourceId, article: article.article };
  return { citation, text: citationText(citation), summary: article.summary, verified: article.verified };
}

/** The articles in force on a day whose title, number or content has the words asked for. */
export function searchArticles(query: string, on: Temporal.PlainDate): ArticleInForce[] {
  const words = query.trim().split(/\s+/).filter(Boolean);
  return ARTICLES.filter((article) => isWithin(on, legalSource(article.sourceId)))
    .map(view)
    .filter((item) => words.every((word) => `${item.text}${item.summary}`.includes(word)));
}

export interface ResolvedCitation {
  readonly citation: Citation;
  readonly text: string;
  /** Why this and not another text applies, in Chinese. */
  readonly because: string;
}

/** Chooses the text that governs on a day: the source itself while in force, else the one that took its place. */
export function resolveCitation(citation: Citation, on: Temporal.PlainDate): ResolvedCitation {
  const source = legalSource(citation.sourceId);
  if (isWithin(on, source)) {
    const kept = source.repealedBy && source.inForceTo;
    const because = kept
      ? `行为发生于${on}，《${source.title}》当时有效；对此前行为从旧兼从轻（《生态环境法典》第1057条）`
      : `${on}时《${source.title}》有效`;
    return { citation, text: citationText(citation), because };
  }
  const successor =
    findArticle(citation)?.successor ?? (source.repealedBy ? { sourceId: source.repealedBy } : undefined);
  if (successor && isWithin(on, legalSource(successor.sourceId))) {
    const next = legalSource(successor.sourceId);
    const because = `《${source.title}》已于${source.inForceTo}后失效，${on}适用《${next.title}》`;
    return { citation: successor, text: citationText(successor), because };
  }
  return {
    citation,
    text: citationText(citation),
    because: `${on}时《${source.title}》尚未施行或已失效，且没有登记承接条文，请核对`,
  };
}
