import { palette } from '../../shared/look/palette.ts';
import { baseStrings as strings } from '../../strings/bases.ts';
import own from './bases.module.css';
import { type Boundaries, clustered, extentOf, type MapPoint } from './points.ts';

/** Degrees of a cell within which points stand as one mark. */
const CELL = 0.06;
/** Units of the drawing for one degree of longitude. */
const SCALE = 400;

const COLOURS = { base: palette.accent, incident: palette.red, restoration: palette.blue } as const;

interface OutlineMapProps {
  readonly boundaries: Boundaries;
  readonly points: readonly MapPoint[];
  readonly onPick: (point: MapPoint) => void;
}

/** The counties as outlines with clustered marks; needs no internet and no WebGL. The list beside it says the same. */
export function OutlineMap({ boundaries, points, onPick }: OutlineMapProps) {
  const [west, south, east, north] = extentOf(boundaries);
  // A degree of longitude is shorter than one of latitude by the cosine of the latitude.
  const tall = SCALE / Math.cos((((south + north) / 2) * Math.PI) / 180);
  const x = (longitude: number) => (longitude - west) * SCALE;
  const y = (latitude: number) => (north - latitude) * tall;
  const path = (ring: readonly (readonly [number, number])[]) =>
    `M${ring.map(([a, b]) => `${x(a).toFixed(1)} ${y(b).toFixed(1)}`).join('L')}Z`;
  return (
    <svg
      className={own.map}
      viewBox={`-12 -12 ${x(east) + 24} ${y(south) + 24}`}
      role="img"
      aria-label={strings.mapLabel}
    >
      {boundaries.features.map(({ properties, geometry }) => (
        <g key={properties.code}>
          <path d={geometry.coordinates.flat().map(path).join('')} className={own.county} />
          <text x={x(properties.label[0])} y={y(properties.label[1])} className={own.name}>
            {properties.name}
          </text>
        </g>
      ))}
      {clustered(points, CELL).map((cluster) => {
        const [first] = cluster;
        if (!first?.at) return null;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the map is the way for the keyboard.
          <g key={first.key} className={own.mark} onClick={() => onPick(first)}>
            <title>{cluster.length > 1 ? strings.cluster(cluster.length) : first.title}</title>
            <circle
              cx={x(first.at[0])}
              cy={y(first.at[1])}
              r={cluster.length > 1 ? 13 : 8}
              fill={COLOURS[first.kind]}
            />
            {cluster.length > 1 ? (
              <text x={x(first.at[0])} y={y(first.at[1]) + 5} className={own.count}>
                {cluster.length}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}
