import {
  type ClaimDetail,
  type MilestoneView,
  type RestorationPlanView,
  restorationCheckMilestone,
  restorationSetMilestones,
} from '@ecoredress/contract';
import { Progress, Tag } from 'antd';
import { useSession } from '../../../shared/api/session.ts';
import { AutoFields } from '../../../shared/auto-form/auto-fields.tsx';
import styles from '../../../shared/case/case.module.css';
import { CommandButton } from '../../../shared/commands/command-button.tsx';
import { Section } from '../../../shared/display/section.tsx';
import { restorationStrings as strings } from '../../../strings/restorations.ts';
import own from './restoration.module.css';

interface MilestonesProps {
  readonly claim: ClaimDetail;
  readonly plan: RestorationPlanView;
  readonly milestones: readonly MilestoneView[];
}

/** The parts of the plan: what falls to each of what is done, the late marked, and who looked at it. */
export function Milestones({ claim, plan, milestones }: MilestonesProps) {
  const open = milestones.filter(({ checkedOn }) => checkedOn === null);
  return (
    <Section
      title={strings.milestones}
      extra={
        <CommandButton
          declaration={restorationSetMilestones}
          subjectId={claim.id}
          expectedVersion={claim.version}
          actions={claim.actions}
          initialValues={{
            milestones: open.map(({ title, quantity, dueOn }) => ({
              title,
              dueOn,
              ...(quantity ? { quantity } : {}),
            })),
          }}
        >
          <AutoFields declaration={restorationSetMilestones} />
        </CommandButton>
      }
    >
      {milestones.length === 0 ? <p className={styles.quiet}>{strings.noMilestones}</p> : null}
      {milestones.map((milestone) => (
        <Milestone key={milestone.id} claim={claim} unit={plan.unit} milestone={milestone} />
      ))}
    </Section>
  );
}

interface MilestoneProps {
  readonly claim: ClaimDetail;
  readonly unit: string;
  readonly milestone: MilestoneView;
}

function Milestone({ claim, unit, milestone }: MilestoneProps) {
  const { today } = useSession();
  const { quantity, done, late, reached, checkedOn } = milestone;
  return (
    <div className={styles.row}>
      <div className={own.milestone}>
        <strong>{milestone.title}</strong> <State milestone={milestone} />
        <div className={styles.quiet}>
          {strings.due(milestone.dueOn)}
          {quantity === null ? '' : ` · ${strings.share(done ?? '0', quantity, unit)}`}
        </div>
        {quantity === null ? null : (
          <Progress
            size="small"
            percent={Math.floor((Number(done ?? '0') / Math.max(Number(quantity), Number.MIN_VALUE)) * 100)}
            status={late ? 'exception' : 'normal'}
            aria-label={milestone.title}
          />
        )}
        {checkedOn ? (
          <div className={styles.quiet}>{strings.checked(checkedOn, milestone.findings)}</div>
        ) : null}
      </div>
      {checkedOn === null && (reached || quantity === null) ? (
        <CommandButton
          declaration={restorationCheckMilestone}
          subjectId={claim.id}
          expectedVersion={claim.version}
          actions={claim.actions}
          initialValues={{ milestoneId: milestone.id, checkedOn: today }}
          button={{ size: 'small' }}
        >
          <AutoFields declaration={restorationCheckMilestone} caseId={claim.id} except={['milestoneId']} />
        </CommandButton>
      ) : null}
    </div>
  );
}

function State({ milestone: { late, reached, checkedOn } }: { readonly milestone: MilestoneView }) {
  if (late) return <Tag color="red">{strings.late}</Tag>;
  if (checkedOn) return <Tag color="green">{strings.reached}</Tag>;
  return reached ? <Tag color="orange">{strings.unchecked}</Tag> : null;
}
