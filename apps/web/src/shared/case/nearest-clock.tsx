import type { LeadListItem } from '@ecoredress/contract';
import { Tag, Tooltip } from 'antd';
import { caseStrings as strings } from '../../strings/cases.ts';

const COLOURS = {
  running: 'green',
  near: 'gold',
  overdue: 'red',
  paused: 'blue',
  met: 'default',
  missed: 'volcano',
} as const;

/** The clock that falls due first, as a list shows it. */
export function NearestClockTag({ clock }: { readonly clock: LeadListItem['nearestClock'] }) {
  if (!clock) return null;
  return (
    <Tooltip title={`${clock.title}：${clock.dueOn}${clock.provisional ? `（${strings.provisional}）` : ''}`}>
      <Tag color={COLOURS[clock.state]}>
        {clock.title} {strings.daysLeft(clock.daysLeft)}
      </Tag>
    </Tooltip>
  );
}
