import type { BaseView, ClaimPlace } from '@ecoredress/contract';

/** One thing with a position: what the map, its fallback and the list show alike. */
export interface MapPoint {
  readonly key: string;
  readonly kind: 'base' | 'incident' | 'restoration';
  readonly title: string;
  readonly detail: string;
  /** The claim it leads to; a base leads to none. */
  readonly claimId: string | undefined;
  /** Degrees; undefined where no position is known. */
  readonly at: readonly [number, number] | undefined;
}

/** Bases first, then the claims' places, as the server gave them. */
export function pointsOf(bases: readonly BaseView[], places: readonly ClaimPlace[]): MapPoint[] {
  return [
    ...bases.map((base) => ({
      key: base.id,
      kind: 'base' as const,
      title: base.name,
      detail: [base.kindTitle, base.stateTitle, base.place, base.unitName].filter(Boolean).join(' · '),
      claimId: undefined,
      at: [Number(base.longitude), Number(base.latitude)] as const,
    })),
    ...places.map((place) => ({
      key: `${place.claimId} ${place.placeKind}`,
      kind: place.placeKind,
      title: `${place.number} ${place.title}`,
      detail: [place.stageTitle, place.modeTitle, place.place, place.unitName].filter(Boolean).join(' · '),
      claimId: place.claimId,
      at:
        place.longitude === null || place.latitude === null
          ? undefined
          : ([Number(place.longitude), Number(place.latitude)] as const),
    })),
  ];
}

/** GeoJSON outlines of counties, as the product ships them. */
export interface Boundaries {
  readonly features: readonly {
    readonly properties: {
      readonly code: string;
      readonly name: string;
      readonly label: readonly [number, number];
    };
    readonly geometry: { readonly coordinates: readonly (readonly (readonly [number, number])[])[][] };
  }[];
}

/** Degrees west, south, east and north around the outlines. */
export function extentOf({ features }: Boundaries): [number, number, number, number] {
  const extent: [number, number, number, number] = [180, 90, -180, -90];
  for (const { geometry } of features) {
    for (const [longitude, latitude] of geometry.coordinates.flat(2)) {
      extent[0] = Math.min(extent[0], longitude);
      extent[1] = Math.min(extent[1], latitude);
      extent[2] = Math.max(extent[2], longitude);
      extent[3] = Math.max(extent[3], latitude);
    }
  }
  return extent;
}

/** Points that fall into one cell of a grid (cell sizes in degrees) stand as one mark with their number. */
export function clustered(points: readonly MapPoint[], cell: number): MapPoint[][] {
  const cells = new Map<string, MapPoint[]>();
  for (const point of points) {
    if (!point.at) continue;
    const [longitude, latitude] = point.at;
    const name = `${point.kind} ${Math.floor(longitude / cell)} ${Math.floor(latitude / cell)}`;
    cells.set(name, [...(cells.get(name) ?? []), point]);
  }
  return [...cells.values()];
}
