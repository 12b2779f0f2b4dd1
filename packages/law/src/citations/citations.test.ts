import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as law from '../index.ts';
import { ARTICLES } from './articles.ts';
import {
  articlesInForce,
  citationText,
  isVerified,
  legalSource,
  resolveCitation,
  searchArticles,
} from './resolve.ts';
import { LEGAL_SOURCES } from './sources.ts';
import type { Citation } from './types.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const keyOf = ({ sourceId, article }: Citation) => (article ? `${sourceId} ${article}` : sourceId);
const KNOWN = new Set([...LEGAL_SOURCES.map(({ id }) => id), ...ARTICLES.map(keyOf)]);

/** Every citation in the data that the package gives out. */
function citationsIn(value: unknown, seen = new Set<unknown>()): Citation[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  const { sourceId, article } = value as Partial<Citation>;
  const own = typeof sourceId === 'string' ? [article ? { sourceId, article } : { sourceId }] : [];
  return [...own, ...Object.values(value).flatMap((item) => citationsIn(item, seen))];
}

/** Every citation written out in the package's files, so also those that only a refusal carries. */
function citationsWritten(): Citation[] {
  const folder = join(import.meta.dirname, '..');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => [
      ...readFileSync(join(folder, file), 'utf8').matchAll(/sourceId: '([^']+)'(?:,\s*article: '([^']+)')?/g),
    ])
    .map(([, sourceId = '', article]) => (article ? { sourceId, article } : { sourceId }));
}

describe('the register of sources', () => {
  it('knows every citation that the package uses', () => {
    const used = [...citationsIn({ ...law }), ...citationsWritten()];
    expect(used.length).toBeGreaterThan(200);
    expect(used.map(keyOf).filter((key) => !KNOWN.has(key))).toEqual([]);
  });

  it('has every source and article once', () => {
    const keys = [...LEGAL_SOURCES.map(({ id }) => id), ...ARTICLES.map(keyOf)];
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each(LEGAL_SOURCES.filter(({ inForceTo }) => inForceTo))(
    '$title: its successor takes over the day after',
    ({ inForceTo, repealedBy }) => {
      const next = legalSource(repealedBy ?? '');
      expect(inForceTo?.add({ days: 1 }).toString()).toBe(next.inForceFrom.toString());
    },
  );

  it('has the ten laws that the Code repeals', () => {
    expect(LEGAL_SOURCES.filter(({ repealedBy }) => repealedBy === 'code')).toHaveLength(10);
  });

  it.each([
    '中办发〔2017〕68号',
    '环法规〔2020〕44号',
    '环法规〔2022〕31号',
    '环法规〔2025〕6号',
    '财资环〔2020〕6号',
    '高检发办字〔2024〕237号',
    '国办函〔2014〕119号',
    '湘环损赔办〔2018〕1号',
    '湘环发〔2021〕7号',
    '衡政办发〔2021〕24号',
    '石政办发〔2022〕6号',
  ])('has %s, which the sources of the product name', (number) => {
    expect(LEGAL_SOURCES.map((source) => source.number)).toContain(number);
  });

  it('lets a repealed article lead to one that is known', () => {
    const successors = ARTICLES.flatMap(({ successor }) => (successor ? [successor] : []));
    expect(successors.filter((successor) => !KNOWN.has(keyOf(successor)))).toEqual([]);
    expect(
      ARTICLES.filter(({ successor, sourceId }) => successor && !legalSource(sourceId).inForceTo),
    ).toEqual([]);
  });
});

describe('the text of a citation', () => {
  it.each([
    [{ sourceId: 'civil', article: '1234' }, '《中华人民共和国民法典》第1234条'],
    [{ sourceId: 'shigu2022', article: '二' }, '《石鼓区生态环境损害赔偿制度改革实施方案》第二部分'],
    [{ sourceId: 'shigu2022', article: '附件3' }, '《石鼓区生态环境损害赔偿制度改革实施方案》附件3'],
    [{ sourceId: 'reg2022', article: '4' }, '《生态环境损害赔偿管理规定》第4条'],
    [{ sourceId: 'reg2022', article: '17' }, '《生态环境损害赔偿管理规定》第17条（待核）'],
    [{ sourceId: 'plan2017' }, '《生态环境损害赔偿制度改革方案》（待核）'],
    [
      { sourceId: 'opinion2020', article: '磋商' },
      '《关于推进生态环境损害赔偿制度改革若干具体问题的意见》“磋商”部分（待核）',
    ],
  ])('%o reads %s', (citation: Citation, text) => {
    expect(citationText(citation)).toBe(text);
    expect(isVerified(citation)).toBe(!text.includes('待核'));
  });

  it('is refused for a source that is not in the register', () => {
    expect(() => citationText({ sourceId: 'hearsay' })).toThrow(RangeError);
  });
});

describe('the picker', () => {
  it('finds the articles about 磋商, with document and number', () => {
    const found = searchArticles('磋商', day('2026-11-23'));
    expect(found.map(({ text }) => text)).toContain('《中华人民共和国生态环境法典》第1073条');
    expect(found.every(({ text, summary }) => `${text}${summary}`.includes('磋商'))).toBe(true);
  });

  it('knows the trade’s short titles and document numbers, and asks for every word', () => {
    const found = (query: string) =>
      searchArticles(query, day('2026-01-01')).map(({ citation }) => keyOf(citation));
    expect(found('环保法 按日')).toEqual(['epLaw 59']);
    expect(found('〔2020〕44号')).toEqual(['opinion2020 磋商']);
    expect(found('环保法 没有的词')).toEqual([]);
  });

  it('offers the Code from 15 August 2026, and the repealed laws until the day before', () => {
    const sources = (on: string) =>
      new Set(articlesInForce(day(on)).map(({ citation }) => citation.sourceId));
    expect(sources('2026-08-14')).toContain('epLaw');
    expect(sources('2026-08-14')).not.toContain('code');
    expect(sources('2026-08-15')).toContain('code');
    expect(sources('2026-08-15')).not.toContain('epLaw');
  });
});

describe('the text that governs on a day', () => {
  const daily = { sourceId: 'epLaw', article: '59' };

  it('stays the older statute for conduct before the Code, the milder law winning', () => {
    const resolved = resolveCitation(daily, day('2026-08-14'));
    expect(resolved.citation).toEqual(daily);
    expect(resolved.successorOf).toBeUndefined();
    expect(resolved.because).toContain('从旧兼从轻');
    expect(resolved.because).toContain('第1057条');
  });

  it('is the Code’s article for conduct after it', () => {
    const resolved = resolveCitation(daily, day('2026-08-15'));
    expect(resolved).toMatchObject({ citation: { sourceId: 'code', article: '1060' }, successorOf: daily });
    expect(resolved.text).toBe('《中华人民共和国生态环境法典》第1060条');
    expect(resolved.because).toContain('2026年8月15日起失效');
  });

  it('leads from an article of the Code back to the statute of then', () => {
    const resolved = resolveCitation({ sourceId: 'code', article: '1073' }, day('2026-07-01'));
    expect(resolved.citation).toEqual({ sourceId: 'wasteLaw', article: '122' });
    expect(resolved.because).toContain('从旧兼从轻');
  });

  it('says so when no text of then is registered', () => {
    const code = { sourceId: 'code', article: '1056' };
    expect(resolveCitation(code, day('2026-07-01'))).toMatchObject({ citation: code, found: false });
    expect(resolveCitation(code, day('2026-07-01')).because).toContain('请核对');
  });

  it('follows 侵权责任法 to the Civil Code, and the penalty measures of 2010 to those of 2023', () => {
    expect(resolveCitation({ sourceId: 'tortLaw' }, day('2021-01-01')).citation).toEqual({
      sourceId: 'civil',
    });
    const term = { sourceId: 'penaltyReg2010', article: '55' };
    expect(resolveCitation(term, day('2023-06-30')).citation).toEqual(term);
    expect(resolveCitation(term, day('2023-07-01')).citation).toEqual({
      sourceId: 'penaltyReg',
      article: '57',
    });
  });

  it.each(['2019-01-01', '2022-06-01', '2026-08-14', '2026-08-15', '2030-01-01'])(
    'is found for every article on %s, in force then or said to be not',
    (on) => {
      for (const { sourceId, article } of ARTICLES) {
        const { citation, found } = resolveCitation({ sourceId, article }, day(on));
        const inForce = articlesInForce(day(on)).some((item) => keyOf(item.citation) === keyOf(citation));
        expect(inForce).toBe(found);
      }
    },
  );
});
