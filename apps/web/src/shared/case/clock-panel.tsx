import type { AvailableAction, ClockView, CommandDeclaration } from '@ecoredress/contract';
import {
  claimPauseClock,
  claimResumeClock,
  penaltyExtend,
  penaltyPauseClock,
  penaltyResumeClock,
} from '@ecoredress/contract';
import { Input, Select } from 'antd';
import { caseStrings as strings } from '../../strings/cases.ts';
import { useSession } from '../api/session.ts';
import { AutoFields } from '../auto-form/auto-fields.tsx';
import { ClockBar } from '../clocks/clock-bar.tsx';
import { isOpen } from '../clocks/clock-look.ts';
import { CommandButton } from '../commands/command-button.tsx';
import { Field } from '../commands/field.tsx';
import styles from './case.module.css';

interface ClockCommands {
  readonly pause: CommandDeclaration;
  readonly resume: CommandDeclaration;
  readonly extend?: CommandDeclaration;
}

const COMMANDS: Readonly<Record<'claim' | 'penalty', ClockCommands>> = {
  claim: { pause: claimPauseClock, resume: claimResumeClock },
  penalty: { pause: penaltyPauseClock, resume: penaltyResumeClock, extend: penaltyExtend },
};

/** The penalty's ninety days: the one limit that may be lengthened (生态环境行政处罚办法 57). */
const EXTENDABLE = 'P09';

export interface ClockPanelProps {
  readonly kind: 'claim' | 'penalty';
  readonly subjectId: string;
  readonly version: number;
  readonly actions: readonly AvailableAction[];
  readonly clocks: readonly ClockView[];
}

/** The time limits of a case, the running ones first; each with what the law lets be done to it. */
export function ClockPanel({ clocks, ...rest }: ClockPanelProps) {
  const { today } = useSession();
  if (clocks.length === 0) return <p className={styles.quiet}>{strings.noClocks}</p>;
  const ordered = [...clocks].sort(
    (a, b) => Number(isOpen(b.state)) - Number(isOpen(a.state)) || a.dueOn.localeCompare(b.dueOn),
  );
  return ordered.map((clock) => (
    <div key={clock.id}>
      <ClockBar clock={clock} today={today} />
      {isOpen(clock.state) ? <ClockButtons {...rest} clock={clock} today={today} /> : null}
    </div>
  ));
}

interface ClockButtonsProps extends Omit<ClockPanelProps, 'clocks'> {
  readonly clock: ClockView;
  readonly today: string;
}

/** Pausing is offered only where the law names a ground for it; a paused clock offers to go on. */
function ClockButtons({ kind, subjectId, version, actions, clock, today }: ClockButtonsProps) {
  const { pause, resume, extend } = COMMANDS[kind];
  const shared = { subjectId, expectedVersion: version, actions, button: { size: 'small' as const } };
  const toInput = (values: Record<string, unknown>) => ({ ...values, clockId: clock.id });
  return (
    <div className={styles.clockActions}>
      {clock.state === 'paused' ? (
        <CommandButton
          {...shared}
          declaration={resume}
          shape="modal"
          initialValues={{ to: today } as never}
          toInput={toInput}
        >
          <AutoFields declaration={resume} except={['clockId']} />
        </CommandButton>
      ) : clock.pausableBy.length > 0 ? (
        <CommandButton
          {...shared}
          declaration={pause}
          title={strings.pauseOf(clock.title)}
          intro={strings.pauseIntro}
          initialValues={{ from: today, ground: onlyGround(clock) } as never}
          toInput={toInput}
        >
          <Field name="ground" label={strings.pauseGround}>
            <Select
              options={clock.pausableBy.map(({ ground, title }) => ({ value: ground, label: title }))}
            />
          </Field>
          <AutoFields declaration={pause} except={['clockId', 'ground']} />
        </CommandButton>
      ) : null}
      {extend && clock.ruleId === EXTENDABLE ? (
        <CommandButton
          {...shared}
          declaration={extend}
          initialValues={{ approvedOn: today } as never}
          toInput={toInput}
        >
          <Field name="approver" label={strings.approver}>
            <Input />
          </Field>
          <AutoFields declaration={extend} except={['clockId', 'approver']} />
        </CommandButton>
      ) : null}
    </div>
  );
}

function onlyGround({ pausableBy }: ClockView): string | undefined {
  return pausableBy.length === 1 ? pausableBy[0]?.ground : undefined;
}
