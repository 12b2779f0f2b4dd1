import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clustered, extentOf, type MapPoint, pointsOf } from './points.ts';

const place = {
  placeKind: 'incident' as const,
  claimId: 'c1',
  number: '漳龙环赔〔2026〕1号',
  title: '案件',
  stageTitle: '履行',
  unitName: '龙海局',
  mode: null,
  modeTitle: '',
  year: 2026,
  place: '某村',
  longitude: null,
  latitude: null,
};

describe('what is shown on the map', () => {
  it('keeps a place without a position in the list, off the map', () => {
    const points = pointsOf([], [place]);
    expect(points).toMatchObject([{ at: undefined, claimId: 'c1', detail: '履行 · 某村 · 龙海局' }]);
    expect(clustered(points, 0.1)).toEqual([]);
  });

  it('puts every point into exactly one cluster of its own kind', () => {
    const point = fc.record({
      key: fc.uuid(),
      kind: fc.constantFrom<MapPoint['kind']>('base', 'incident', 'restoration'),
      title: fc.constant(''),
      detail: fc.constant(''),
      claimId: fc.constant(undefined),
      at: fc.tuple(
        fc.double({ min: 116, max: 119, noNaN: true }),
        fc.double({ min: 23, max: 26, noNaN: true }),
      ),
    });
    fc.assert(
      fc.property(fc.uniqueArray(point, { selector: ({ key }) => key }), (points) => {
        const clusters = clustered(points, 0.1);
        expect(clusters.flat().toSorted(byKey)).toEqual(points.toSorted(byKey));
        for (const one of clusters) expect(new Set(one.map(({ kind }) => kind)).size).toBe(1);
      }),
    );
  });

  it('finds the extent of the outlines', () => {
    const outline = [[[[117, 24] as const, [118, 23.5] as const, [117.5, 25] as const]]];
    const boundaries = {
      features: [
        {
          properties: { code: '350604', name: '龙海区', label: [117.5, 24] as const },
          geometry: { coordinates: outline },
        },
      ],
    };
    expect(extentOf(boundaries)).toEqual([117, 23.5, 118, 25]);
  });
});

const byKey = (a: MapPoint, b: MapPoint) => (a.key < b.key ? -1 : 1);
