import { type ExpertDetail, expertCorrectPeriod, expertWithdrawUnavailable } from '@ecoredress/contract';
import { Timeline } from 'antd';
import { AutoFields } from '../../shared/auto-form/auto-fields.tsx';
import caseStyles from '../../shared/case/case.module.css';
import { CommandButton } from '../../shared/commands/command-button.tsx';
import { expertStrings as strings } from '../../strings/experts.ts';

interface PartProps {
  readonly expert: ExpertDetail;
}

/** In and out of the pool, the latest on top; days entered wrongly can be set right. */
export function Periods({ expert }: PartProps) {
  const mayCorrect = expert.actions.some(
    ({ command, allowed }) => command === expertCorrectPeriod.name && allowed,
  );
  return (
    <Timeline
      items={expert.periods.toReversed().map((period) => ({
        key: period.id,
        color: period.leftOn ? 'gray' : 'green',
        content: (
          <>
            <div>{period.leftOn ? strings.left(period.leftOn, period.leftReason) : strings.stillIn}</div>
            <div>{strings.entered(period.enteredOn, period.enteredReason)}</div>
            {period.ofMergedRecord ? <div className={caseStyles.quiet}>{strings.ofMergedRecord}</div> : null}
            {mayCorrect && !period.ofMergedRecord ? <CorrectButton expert={expert} period={period} /> : null}
          </>
        ),
      }))}
    />
  );
}

interface CorrectButtonProps extends PartProps {
  readonly period: ExpertDetail['periods'][number];
}

function CorrectButton({ expert, period }: CorrectButtonProps) {
  const { id, enteredOn, leftOn } = period;
  return (
    <CommandButton
      declaration={expertCorrectPeriod}
      subjectId={expert.id}
      expectedVersion={expert.version}
      label={strings.correct}
      button={{ size: 'small' }}
      initialValues={{ enteredOn, ...(leftOn ? { leftOn } : {}) }}
      toInput={(values) => ({ ...values, periodId: id })}
      shape="modal"
    >
      <AutoFields declaration={expertCorrectPeriod} except={leftOn ? ['periodId'] : ['periodId', 'leftOn']} />
    </CommandButton>
  );
}

/** Days on which the expert cannot take part. */
export function Absences({ expert }: PartProps) {
  if (expert.absences.length === 0) return <p className={caseStyles.quiet}>{strings.noAbsences}</p>;
  const mayChange = expert.actions.length > 0 && !expert.mergedInto;
  return expert.absences.map((absence) => (
    <div key={absence.id} className={caseStyles.row}>
      <div>
        {absence.fromOn} — {absence.toOn}
        <div className={caseStyles.quiet}>
          {absence.reason}
          {absence.withdrawnOn ? `（${strings.withdrawn(absence.withdrawnOn)}）` : ''}
        </div>
      </div>
      {mayChange && !absence.withdrawnOn ? (
        <CommandButton
          declaration={expertWithdrawUnavailable}
          subjectId={expert.id}
          expectedVersion={expert.version}
          label={strings.withdraw}
          button={{ size: 'small' }}
          intro={`${absence.fromOn} — ${absence.toOn}`}
          toInput={() => ({ absenceId: absence.id })}
          shape="modal"
        >
          {null}
        </CommandButton>
      ) : null}
    </div>
  ));
}
