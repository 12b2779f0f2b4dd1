import { type ClaimDetail, type RestorationView, restorationRecordRectification } from '@ecoredress/contract';
import { Tag } from 'antd';
import { AutoFields } from '../../../shared/auto-form/auto-fields.tsx';
import styles from '../../../shared/case/case.module.css';
import { CommandButton } from '../../../shared/commands/command-button.tsx';
import { Section } from '../../../shared/display/section.tsx';
import { CitationTag } from '../../../shared/law/citation-tag.tsx';
import { choiceStrings } from '../../../strings/choices.ts';
import { restorationStrings as strings } from '../../../strings/restorations.ts';

interface EvaluationsProps {
  readonly claim: ClaimDetail;
  readonly restoration: RestorationView;
  readonly today: string;
}

/** The rounds of the evaluation, each with the rectification that it demanded; or why none was needed. */
export function Evaluations({ claim, restoration, today }: EvaluationsProps) {
  const { evaluations, exemption } = restoration;
  const last = evaluations.at(-1);
  return (
    <Section
      title={strings.evaluations}
      extra={
        last?.result === 'rectify' && last.rectifiedOn === null ? (
          <CommandButton
            declaration={restorationRecordRectification}
            subjectId={claim.id}
            expectedVersion={claim.version}
            actions={claim.actions}
            initialValues={{ rectifiedOn: today }}
          >
            <AutoFields declaration={restorationRecordRectification} caseId={claim.id} />
          </CommandButton>
        ) : null
      }
    >
      {evaluations.length === 0 && !exemption ? (
        <p className={styles.quiet}>{strings.noEvaluations}</p>
      ) : null}
      {evaluations.map((round) => (
        <Round key={round.round} round={round} />
      ))}
      {exemption ? (
        <div className={styles.row}>
          <div>
            <strong>
              {strings.exemption}：{exemption.title}
            </strong>
            <div className={styles.quiet}>{exemption.decidedOn}</div>
            <p className={styles.long}>{exemption.reason}</p>
          </div>
          {exemption.citation ? <CitationTag citation={exemption.citation} /> : null}
        </div>
      ) : null}
    </Section>
  );
}

function Round({ round }: { readonly round: RestorationView['evaluations'][number] }) {
  return (
    <div className={styles.row}>
      <div>
        <strong>{strings.round(round.round, round.evaluatedOn)}</strong>
        <div className={styles.quiet}>
          {round.evaluators} · {round.standard}
        </div>
        <p className={styles.long}>{round.findings}</p>
        {round.rectifyBy ? (
          <div className={styles.quiet}>
            {strings.rectifyBy(round.rectifyBy)}{' '}
            {round.rectificationLate ? <Tag color="red">{strings.rectificationLate}</Tag> : null}
          </div>
        ) : null}
        {round.rectifiedOn ? (
          <div className={styles.quiet}>{strings.rectified(round.rectifiedOn, round.measures)}</div>
        ) : null}
      </div>
      <div>
        <Tag color={round.result === 'passed' ? 'green' : 'orange'}>{choiceStrings[round.result]}</Tag>
      </div>
    </div>
  );
}
