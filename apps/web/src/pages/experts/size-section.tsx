import { EXPERT_LEVELS, expertsSizeOn, type QueryResult } from '@ecoredress/contract';
import { EXPERT_SOURCES } from '@ecoredress/law';
import { Link } from '@tanstack/react-router';
import { Button, Table } from 'antd';
import { useApiQuery } from '../../shared/api/queries.ts';
import { useSession } from '../../shared/api/session.ts';
import caseStyles from '../../shared/case/case.module.css';
import { DateInput } from '../../shared/commands/inputs/date-input.tsx';
import { PageSkeleton } from '../../shared/display/page-skeleton.tsx';
import { Section } from '../../shared/display/section.tsx';
import { ProblemAlert } from '../../shared/problems/problem-alert.tsx';
import { useListAddress } from '../../shared/records/list-search.ts';
import { expertStrings } from '../../strings/experts.ts';
import styles from './experts.module.css';

const strings = expertStrings.size;

type Size = QueryResult<typeof expertsSizeOn>;

/** How many were in the pool on a day, split, and whose periods say so; the day is that of the list below. */
export function SizeSection() {
  const { today } = useSession();
  const address = useListAddress();
  const chosen = typeof address.search.activeOn === 'string' ? address.search.activeOn : undefined;
  const size = useApiQuery(expertsSizeOn, { on: chosen ?? today }, { keepPrevious: true });
  const setDay = (day: string | undefined) => address.setFilters({ activeOn: day });
  return (
    <Section
      title={
        <>
          {strings.title} <span className={caseStyles.quiet}>{strings.scope}</span>
        </>
      }
      extra={
        <>
          <div className={styles.day}>
            <DateInput value={chosen ?? today} placeholder={strings.on} onChange={setDay} />
          </div>
          {chosen ? <Button onClick={() => setDay(undefined)}>{strings.clear}</Button> : null}
        </>
      }
    >
      {size.error ? <ProblemAlert error={size.error} onRetry={() => void size.refetch()} /> : null}
      {size.data ? <Figures size={size.data} /> : size.isPending ? <PageSkeleton rows={1} /> : null}
      {chosen ? <p className={caseStyles.quiet}>{strings.listOnDay(chosen)}</p> : null}
    </Section>
  );
}

function Figures({ size }: { readonly size: Size }) {
  return (
    <>
      <div className={styles.size}>
        <div className={styles.total}>
          {size.total}
          <small>{strings.persons}</small>
        </div>
        <div className={styles.splits}>
          {[size.byLevel, size.bySource].map((split) => (
            <dl key={split[0]?.key} className={styles.split}>
              {split.map(({ key, title, count }) => (
                <div key={key}>
                  <dt>{title}</dt>
                  <dd>{count}</dd>
                </div>
              ))}
            </dl>
          ))}
        </div>
      </div>
      <details className={styles.derivation}>
        <summary>{strings.counted(size.total)}</summary>
        <p className={caseStyles.quiet}>{strings.rule}</p>
        <p className={caseStyles.quiet}>
          {strings.byField}：{size.byField.map(({ title, count }) => `${title} ${count}`).join('，')}
        </p>
        <Counted size={size} />
      </details>
    </>
  );
}

function Counted({ size }: { readonly size: Size }) {
  return (
    <Table
      size="small"
      rowKey="id"
      scroll={{ x: 'max-content' }}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      locale={{ emptyText: strings.nobody }}
      dataSource={size.counted}
      columns={[
        {
          title: expertStrings.name,
          render: (_, { id, name }) => (
            <Link to="/experts/$id" params={{ id }}>
              {name}
            </Link>
          ),
        },
        {
          title: strings.period,
          render: (_, { enteredOn, leftOn, byMergedRecord }) =>
            `${strings.until(enteredOn, leftOn)}${byMergedRecord ? `（${strings.byMergedRecord}）` : ''}`,
        },
        { title: expertStrings.level, render: (_, { level }) => EXPERT_LEVELS[level] },
        { title: expertStrings.source, render: (_, { source }) => EXPERT_SOURCES[source] },
        { title: expertStrings.unit, dataIndex: 'unitName' },
      ]}
    />
  );
}
