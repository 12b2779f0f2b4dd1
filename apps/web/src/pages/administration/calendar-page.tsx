import { calendarImportYear, calendarYear, type QueryResult } from '@ecoredress/contract';
import { Alert, Segmented, Table, Tag } from 'antd';
import { useState } from 'react';
import { useApiQuery } from '../../shared/api/queries.ts';
import { usePermission, useSession } from '../../shared/api/session.ts';
import { AutoFields } from '../../shared/auto-form/auto-fields.tsx';
import { CommandButton } from '../../shared/commands/command-button.tsx';
import { Field } from '../../shared/commands/field.tsx';
import { PageHead } from '../../shared/display/page-head.tsx';
import { PageSkeleton } from '../../shared/display/page-skeleton.tsx';
import { ProblemAlert } from '../../shared/problems/problem-alert.tsx';
import { administrationStrings as strings } from '../../strings/administration.ts';
import styles from './administration.module.css';
import { YearInput } from './year-input.tsx';

/** The working-day calendar: which days of a year are off, and which weekend days are worked. */
export function CalendarPage() {
  const thisYear = Temporal.PlainDate.from(useSession().today).year;
  const [year, setYear] = useState(thisYear);
  const mayManage = usePermission('setting.manage');
  const { data, error, refetch } = useApiQuery(calendarYear, { year });
  return (
    <>
      <PageHead
        title={strings.calendar}
        actions={mayManage && data && year >= thisYear ? <ImportYear key={year} known={data} /> : null}
      />
      <div className={styles.stack}>
        <Segmented
          value={year}
          onChange={setYear}
          options={[-2, -1, 0, 1].map((offset) => thisYear + offset)}
          aria-label={strings.year}
        />
        {error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : null}
        {data ? (
          <>
            <Alert
              showIcon
              type={data.provisional ? 'warning' : 'success'}
              title={data.provisional ? strings.provisional : strings.published}
              {...(data.notice ? { description: data.notice } : {})}
            />
            <Table
              size="small"
              pagination={false}
              rowKey="date"
              dataSource={data.days}
              locale={{ emptyText: strings.noDays }}
              columns={[
                { title: strings.date, dataIndex: 'date' },
                {
                  title: strings.dayKind,
                  render: (_, { kind }) => (
                    <Tag color={kind === 'holiday' ? 'green' : 'orange'}>
                      {kind === 'holiday' ? strings.holiday : strings.workday}
                    </Tag>
                  ),
                },
                { title: strings.dayName, dataIndex: 'name' },
              ]}
            />
          </>
        ) : (
          <PageSkeleton rows={8} />
        )}
      </div>
    </>
  );
}

/** Takes in the notice of a year; of a year that is known, its days stand ready to be corrected. */
function ImportYear({ known }: { readonly known: QueryResult<typeof calendarYear> }) {
  const { year, provisional, notice, days } = known;
  const start = provisional ? { days: [{} as never] } : { notice: notice ?? '', days: [...days] };
  return (
    <CommandButton
      declaration={calendarImportYear}
      label={provisional ? calendarImportYear.title : strings.correctYear}
      button={{ type: provisional ? 'primary' : 'default' }}
      initialValues={{ year, ...start }}
    >
      <Field name="year" label={strings.year}>
        <YearInput />
      </Field>
      <AutoFields declaration={calendarImportYear} except={['year']} />
    </CommandButton>
  );
}
