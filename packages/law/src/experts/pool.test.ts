import { describe, expect, it } from 'vitest';
import {
  inHouseRankProblem,
  NATIONAL_EXPERT_POOL,
  rankOfTitle,
  TITLE_RANKS,
  type TitleRank,
  ZHANGZHOU_EXPERT_POOL,
} from './pool.ts';

const RANKS = Object.keys(TITLE_RANKS) as TitleRank[];

describe('the rank of a title', () => {
  it.each([
    ['正高级工程师', 'full'],
    ['教授级高级工程师', 'full'],
    ['教授', 'full'],
    ['研究员', 'full'],
    ['高级工程师', 'associate'],
    [' 高级 工程师', 'associate'],
    ['高级农艺师', 'associate'],
    ['副教授', 'associate'],
    ['副研究员', 'associate'],
    ['工程师', 'intermediate'],
    ['助理研究员', 'intermediate'],
    ['讲师', 'intermediate'],
    ['助理工程师', 'junior'],
    ['技术员', 'junior'],
    ['高级技师', undefined],
    ['调研员', undefined],
    ['', undefined],
  ])('of %s is %s', (title, rank) => {
    expect(rankOfTitle(title)).toBe(rank);
  });
});

describe('experts of the own system', () => {
  const refusedRanks = (source: 'inHouse' | 'courtPool' | 'other', rules = ZHANGZHOU_EXPERT_POOL) =>
    RANKS.filter((rank) => inHouseRankProblem({ source, rank }, rules));

  it('must be senior engineers or above in Zhangzhou, by its own account of the pool', () => {
    expect(refusedRanks('inHouse')).toEqual(['intermediate', 'junior', 'none']);
    expect(inHouseRankProblem({ source: 'inHouse', rank: 'junior' }, ZHANGZHOU_EXPERT_POOL)).toMatchObject({
      code: 'in-house-rank',
      citation: { sourceId: 'zz-experts-2021' },
    });
  });

  it('are held to no rank from other sources, nor where the place lays down none', () => {
    expect(refusedRanks('courtPool')).toEqual([]);
    expect(refusedRanks('other')).toEqual([]);
    expect(refusedRanks('inHouse', NATIONAL_EXPERT_POOL)).toEqual([]);
  });
});
