import { EXPERT_LEVELS, type ExpertDetail, expertCorrectPeriod, expertGet } from '@ecoredress/contract';
import { EXPERT_SOURCES, TITLE_RANKS } from '@ecoredress/law';
import { Link, useParams } from '@tanstack/react-router';
import { Card, Tag } from 'antd';
import { useApiQuery } from '../../shared/api/queries.ts';
import { useSession } from '../../shared/api/session.ts';
import caseStyles from '../../shared/case/case.module.css';
import { CaseActions } from '../../shared/case/case-actions.tsx';
import { declarationsOn } from '../../shared/case/declarations.ts';
import { JournalPanel } from '../../shared/case/panels.tsx';
import { KeyValue } from '../../shared/display/key-value.tsx';
import { PageHead } from '../../shared/display/page-head.tsx';
import { PageSkeleton } from '../../shared/display/page-skeleton.tsx';
import { ProblemAlert } from '../../shared/problems/problem-alert.tsx';
import { expertStrings as strings } from '../../strings/experts.ts';
import { Duplicates, MergedInto } from './expert-alerts.tsx';
import { Absences, Periods } from './expert-periods.tsx';
import { ExpertTags } from './expert-tags.tsx';
import { ExpertWork } from './expert-work.tsx';
import styles from './experts.module.css';

const COMMANDS = declarationsOn('expert');

/** One expert: who it is, when it was in the pool, what can be done. */
export function ExpertPage() {
  const { id } = useParams({ from: '/frame/experts/$id' });
  const answer = useApiQuery(expertGet, { id });
  if (answer.error) return <ProblemAlert error={answer.error} />;
  if (!answer.data) return <PageSkeleton rows={8} />;
  return <Expert expert={answer.data} />;
}

interface PartProps {
  readonly expert: ExpertDetail;
}

function Expert({ expert }: PartProps) {
  return (
    <>
      <PageHead
        back={<Link to="/experts">{strings.back}</Link>}
        title={expert.name}
        marks={<ExpertTags expert={expert} />}
        sub={`${EXPERT_LEVELS[expert.level]} · ${expert.unitName}`}
      />
      <div className={caseStyles.stack}>
        <MergedInto expert={expert} />
        <Duplicates expert={expert} />
        <div className={styles.detail}>
          <div className={styles.stack}>
            {expert.mergedInto ? null : (
              <Card title={strings.actions}>
                <Actions expert={expert} />
              </Card>
            )}
            <Card title={strings.facts}>
              <Facts expert={expert} />
            </Card>
            <Card title={strings.journal} className={styles.journal ?? ''}>
              {expert.version > 0 ? <JournalPanel subjectId={expert.id} /> : strings.journalElsewhere}
            </Card>
          </div>
          <div className={styles.stack}>
            <Card title={strings.periods}>
              <Periods expert={expert} />
            </Card>
            <Card title={strings.absences}>
              <Absences expert={expert} />
            </Card>
            <ExpertWork expert={expert} />
          </div>
        </div>
      </div>
    </>
  );
}

function Actions({ expert }: PartProps) {
  const { today } = useSession();
  if (expert.actions.length === 0) return <p className={caseStyles.quiet}>{strings.readOnly}</p>;
  const { name, gender, fields, professionalTitle, rank, source, employer, remarks } = expert;
  return (
    <CaseActions
      subjectId={expert.id}
      version={expert.version}
      actions={expert.actions}
      commands={COMMANDS}
      initial={{
        'expert.amend': {
          name,
          fields,
          professionalTitle,
          rank,
          source,
          employer,
          remarks,
          ...(gender ? { gender } : {}),
        },
        'expert.endPeriod': { leftOn: today },
        'expert.beginPeriod': { enteredOn: today },
        'expert.declareUnavailable': { fromOn: today },
      }}
      except={[expertCorrectPeriod.name]}
    />
  );
}

function Facts({ expert }: PartProps) {
  const contact = (value: string) => value || (expert.masked ? strings.hidden : '');
  return (
    <KeyValue
      items={[
        { label: strings.employer, value: expert.employer },
        {
          label: strings.professionalTitle,
          value: `${expert.professionalTitle}（${TITLE_RANKS[expert.rank]}）`,
        },
        {
          label: strings.field,
          value: (
            <span className={styles.fields}>
              {expert.fieldTitles.map((title) => (
                <Tag key={title}>{title}</Tag>
              ))}
            </span>
          ),
        },
        { label: strings.source, value: EXPERT_SOURCES[expert.source] },
        { label: strings.gender, value: expert.gender && strings.genders[expert.gender] },
        { label: strings.phone, value: contact(expert.phone) },
        { label: strings.idNumber, value: contact(expert.idNumber) },
        { label: strings.remarks, value: expert.remarks, wide: true },
      ]}
    />
  );
}
