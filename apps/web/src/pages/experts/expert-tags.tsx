import type { ExpertListItem } from '@ecoredress/contract';
import { Tag } from 'antd';
import { expertStrings as strings } from '../../strings/experts.ts';

/** Where an expert stands: in the pool or not, away for a while, perhaps registered twice. */
export function ExpertTags({ expert }: { readonly expert: ExpertListItem }) {
  if (expert.mergedIntoId) return <Tag>{strings.states.merged}</Tag>;
  return (
    <>
      <Tag {...(expert.active ? { color: 'green' } : {})}>
        {expert.active ? strings.states.active : strings.states.left}
      </Tag>
      {expert.unavailableUntil ? (
        <Tag color="gold">{strings.unavailableUntil(expert.unavailableUntil)}</Tag>
      ) : null}
      {expert.possibleDuplicate ? <Tag color="orange">{strings.possibleDuplicate}</Tag> : null}
    </>
  );
}
