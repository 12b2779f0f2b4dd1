import { type QueryResult, workbench } from '@ecoredress/contract';
import { Link } from '@tanstack/react-router';
import { Card, Statistic, Tag } from 'antd';
import { useApiQuery } from '../../shared/api/queries.ts';
import styles from '../../shared/case/case.module.css';
import { PageHead } from '../../shared/display/page-head.tsx';
import { PageSkeleton } from '../../shared/display/page-skeleton.tsx';
import { palette } from '../../shared/look/palette.ts';
import { ProblemAlert } from '../../shared/problems/problem-alert.tsx';
import { overviewStrings as strings } from '../../strings/overview.ts';
import own from './workbench.module.css';

type DueItem = QueryResult<typeof workbench>['items'][number];

/** What is due to the reader, the most urgent first. */
export function WorkbenchPage() {
  const answer = useApiQuery(workbench, {});
  if (answer.error) return <ProblemAlert error={answer.error} />;
  if (!answer.data) return <PageSkeleton rows={8} />;
  const { items, counts } = answer.data;
  return (
    <>
      <PageHead title={strings.workbench} />
      <div className={styles.stack}>
        <div className={own.counts}>
          <Clocks
            title={strings.overdue}
            clock="overdue"
            value={counts.overdue}
            of={counts.overdueOf}
            urgent
          />
          <Clocks title={strings.near} clock="near" value={counts.near} of={counts.nearOf} />
          <Count
            title={strings.toSign}
            value={counts.toSign}
            link={<Link to="/claims" search={{ stage: 'initiation' }} />}
          />
          <Count
            title={strings.lateLeads}
            value={counts.lateLeads}
            urgent
            link={<Link to="/leads" search={{ late: 'true' }} />}
          />
          <Count
            title={strings.shouldStart}
            value={counts.shouldHaveStarted}
            urgent
            link={<Link to="/penalties" search={{ shouldHaveStarted: 'true' }} />}
          />
        </div>
        <Card title={strings.due}>
          {items.length === 0 ? <p className={styles.quiet}>{strings.nothingDue}</p> : null}
          {items.map((item) => (
            <Due key={item.clockId} item={item} />
          ))}
        </Card>
      </div>
    </>
  );
}

interface ClocksProps {
  readonly title: string;
  readonly clock: 'overdue' | 'near';
  readonly value: number;
  readonly of: QueryResult<typeof workbench>['counts']['nearOf'];
  readonly urgent?: boolean;
}

const LISTS = [
  ['claim', '/claims'],
  ['penalty', '/penalties'],
  ['lead', '/leads'],
] as const;

/** Time limits of all kinds of case, with the way to each list. */
function Clocks({ title, clock, value, of, urgent }: ClocksProps) {
  return (
    <Card size="small">
      <Statistic
        title={title}
        value={value}
        {...(urgent && value > 0 ? { styles: { content: { color: palette.red } } } : {})}
        formatter={() => <span className={value === 0 ? own.nought : undefined}>{value}</span>}
      />
      <div className={own.kinds}>
        {LISTS.filter(([kind]) => of[kind] > 0).map(([kind, to]) => (
          <Link key={kind} to={to} search={{ clock }}>
            {strings.kinds[kind]} {of[kind]}
          </Link>
        ))}
      </div>
    </Card>
  );
}

interface CountProps {
  readonly title: string;
  readonly value: number;
  readonly urgent?: boolean;
  /** Where the things counted are listed. */
  readonly link: React.ReactElement;
}

function Count({ title, value, urgent, link }: CountProps) {
  return (
    <Card size="small">
      <Statistic
        title={title}
        value={value}
        {...(urgent && value > 0 ? { styles: { content: { color: palette.red } } } : {})}
        formatter={() => (
          <link.type {...(link.props as object)} className={value === 0 ? own.nought : undefined}>
            {value}
          </link.type>
        )}
      />
    </Card>
  );
}

function Due({ item }: { readonly item: DueItem }) {
  const to = ({ lead: '/leads/$id', penalty: '/penalties/$id', claim: '/claims/$id' } as const)[
    item.subjectKind
  ];
  return (
    <div className={own.due}>
      <div>
        <Link to={to} params={{ id: item.subjectId }}>
          {item.subjectTitle}
        </Link>
        <div className={own.about}>
          {[strings.kinds[item.subjectKind], item.subjectNumber, item.unitName].filter(Boolean).join(' · ')}
        </div>
      </div>
      <div className={own.when}>
        <Tag color={item.daysLeft < 0 ? 'red' : 'gold'}>
          {item.clockTitle} {strings.daysLeft(item.daysLeft)}
        </Tag>
        <div className={`${own.about} number`}>
          {item.dueOn}
          {item.provisional ? `（${strings.provisional}）` : ''}
        </div>
      </div>
    </div>
  );
}
