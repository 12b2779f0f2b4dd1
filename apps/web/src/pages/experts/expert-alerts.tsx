import { EXPERT_LEVELS, type ExpertDetail, expertMerge } from '@ecoredress/contract';
import { Link } from '@tanstack/react-router';
import { Alert, Tag } from 'antd';
import { AutoFields } from '../../shared/auto-form/auto-fields.tsx';
import caseStyles from '../../shared/case/case.module.css';
import { CommandButton } from '../../shared/commands/command-button.tsx';
import { expertStrings as strings } from '../../strings/experts.ts';

interface PartProps {
  readonly expert: ExpertDetail;
}

/** That this record was given up for another of the same person. */
export function MergedInto({ expert }: PartProps) {
  const kept = expert.mergedInto;
  if (!kept) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={strings.mergedInto(kept.name, kept.unitName)}
      action={
        <Link to="/experts/$id" params={{ id: kept.id }}>
          {strings.openKept}
        </Link>
      }
    />
  );
}

/** Records that may be the same person, each to be merged here; and those that were. */
export function Duplicates({ expert }: PartProps) {
  const mayMerge = expert.actions.some(({ command, allowed }) => command === expertMerge.name && allowed);
  return (
    <>
      {expert.duplicates.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={strings.duplicates}
          description={expert.duplicates.map((other) => (
            <div key={other.id} className={caseStyles.row}>
              <span>
                <Link to="/experts/$id" params={{ id: other.id }}>
                  {other.name}
                </Link>{' '}
                · {other.employer} · {other.unitName}（{EXPERT_LEVELS[other.level]}）
                <Tag style={{ marginLeft: 8 }}>
                  {other.sameIdentity ? strings.sameIdentity : strings.sameName}
                </Tag>
              </span>
              {mayMerge ? (
                <CommandButton
                  declaration={expertMerge}
                  subjectId={expert.id}
                  expectedVersion={expert.version}
                  label={strings.mergeHere}
                  button={{ size: 'small' }}
                  intro={strings.mergeIntro}
                  initialValues={{ duplicateId: other.id }}
                >
                  <AutoFields declaration={expertMerge} />
                </CommandButton>
              ) : null}
            </div>
          ))}
        />
      ) : null}
      {expert.mergedFrom.length > 0 ? (
        <Alert
          type="info"
          showIcon
          title={strings.mergedFrom}
          description={expert.mergedFrom.map((other) => (
            <div key={other.id}>
              <Link to="/experts/$id" params={{ id: other.id }}>
                {other.name}
              </Link>{' '}
              · {other.employer} · {other.unitName}
            </div>
          ))}
        />
      ) : null}
    </>
  );
}
