import { CODE_ARTICLES } from './articles-code.ts';
import { COMPENSATION_ARTICLES } from './articles-compensation.ts';
import { PENALTY_ARTICLES } from './articles-penalty.ts';
import { VALUATION_ARTICLES } from './articles-valuation.ts';
import type { Article } from './types.ts';

/** The articles that the product's rules and forms rely on. */
export const ARTICLES: readonly Article[] = [
  ...CODE_ARTICLES,
  ...COMPENSATION_ARTICLES,
  ...PENALTY_ARTICLES,
  ...VALUATION_ARTICLES,
];
