import { baseRegister, basesList, mapPlaces, mapSettings } from '@ecoredress/contract';
import { RESTORATION_MODES } from '@ecoredress/law';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Select, Tag } from 'antd';
import { useState } from 'react';
import { request } from '../../shared/api/client.ts';
import { useApiQuery } from '../../shared/api/queries.ts';
import { usePermission, useSession } from '../../shared/api/session.ts';
import { AutoFields } from '../../shared/auto-form/auto-fields.tsx';
import { CommandButton } from '../../shared/commands/command-button.tsx';
import { useUnitOptions } from '../../shared/commands/inputs/unit-select.tsx';
import { PageHead } from '../../shared/display/page-head.tsx';
import { PageSkeleton } from '../../shared/display/page-skeleton.tsx';
import { ProblemAlert } from '../../shared/problems/problem-alert.tsx';
import { baseStrings as strings } from '../../strings/bases.ts';
import own from './bases.module.css';
import { OutlineMap } from './outline-map.tsx';
import { type Boundaries, type MapPoint, pointsOf } from './points.ts';

const MOST = 200;
const YEARS = 8;

interface MapFilter {
  readonly unitId?: string;
  readonly mode?: string;
  readonly year?: number;
}

/** Restoration bases with the places of damage and of restoration, on a map and in a list. */
export function BasesPage() {
  const [filter, setFilter] = useState<MapFilter>({});
  const [picked, setPicked] = useState<string>();
  const mayManage = usePermission('base.manage');
  const { year: _year, ...ofBases } = filter;
  const bases = useApiQuery(basesList, { ...ofBases, limit: MOST }, { keepPrevious: true });
  const places = useApiQuery(mapPlaces, { ...filter, limit: MOST }, { keepPrevious: true });
  const error = bases.error ?? places.error;
  if (error) return <ProblemAlert error={error} />;
  if (!bases.data || !places.data) return <PageSkeleton rows={10} />;
  const points = pointsOf(bases.data.items, places.data.items);
  return (
    <>
      <PageHead title={strings.title} sub={strings.help} />
      <Filters filter={filter} onChange={setFilter} />
      {mayManage ? (
        <CommandButton declaration={baseRegister}>
          <AutoFields declaration={baseRegister} />
        </CommandButton>
      ) : null}
      <p className={own.quiet}>
        {strings.shown(points.filter(({ at }) => at).length, points.length)}
        {places.data.nextCursor ? ` ${strings.more}` : ''}
      </p>
      <div className={own.columns}>
        <MapOf points={points} onPick={({ key }) => setPicked(key)} />
        <div className={own.list}>
          {points.length === 0 ? <p>{strings.empty}</p> : null}
          {points.map((point) => (
            <PointItem key={point.key} point={point} picked={point.key === picked} />
          ))}
        </div>
      </div>
    </>
  );
}

function MapOf({
  points,
  onPick,
}: {
  readonly points: readonly MapPoint[];
  readonly onPick: (point: MapPoint) => void;
}) {
  const settings = useApiQuery(mapSettings, {});
  const outlines = useQuery({
    queryKey: ['map.boundaries'],
    queryFn: () => request<Boundaries>('/api/map/boundaries'),
    enabled: settings.data?.boundaries === true,
  });
  if (settings.data?.boundaries === false || outlines.error) return <p>{strings.noMap}</p>;
  if (!outlines.data) return <PageSkeleton rows={8} />;
  return <OutlineMap boundaries={outlines.data} points={points} onPick={onPick} />;
}

function PointItem({ point, picked }: { readonly point: MapPoint; readonly picked: boolean }) {
  return (
    <div className={`${own.item} ${picked ? own.picked : ''}`}>
      <Tag>{strings.kinds[point.kind]}</Tag>
      {point.claimId ? (
        <Link to="/claims/$id" params={{ id: point.claimId }}>
          {point.title}
        </Link>
      ) : (
        point.title
      )}
      <div className={own.quiet}>
        {point.detail}
        {point.at ? '' : ` · ${strings.noPosition}`}
      </div>
    </div>
  );
}

interface FiltersProps {
  readonly filter: MapFilter;
  readonly onChange: (filter: MapFilter) => void;
}

function Filters({ filter, onChange }: FiltersProps) {
  const units = useUnitOptions(true);
  const thisYear = Number(useSession().today.slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, n) => ({
    value: thisYear - n,
    label: String(thisYear - n),
  }));
  const set = (part: { [Key in keyof MapFilter]: MapFilter[Key] | undefined }) => {
    const all = Object.entries({ ...filter, ...part }).filter(([, value]) => value !== undefined);
    onChange(Object.fromEntries(all));
  };
  const shared = { allowClear: true, style: { minWidth: 160 } };
  return (
    <div className={own.filters}>
      <Select
        {...shared}
        aria-label={strings.mode}
        placeholder={strings.mode}
        options={RESTORATION_MODES.map(({ code, title }) => ({ value: code, label: title }))}
        onChange={(mode?: string) => set({ mode })}
      />
      <Select
        {...shared}
        aria-label={strings.unit}
        placeholder={strings.unit}
        options={units}
        onChange={(unitId?: string) => set({ unitId })}
      />
      <Select
        {...shared}
        aria-label={strings.year}
        placeholder={strings.year}
        options={years}
        onChange={(year?: number) => set({ year })}
      />
    </div>
  );
}
