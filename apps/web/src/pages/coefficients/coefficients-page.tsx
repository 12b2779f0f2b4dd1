import { type CoefficientTableView, coefficientSet, coefficientTables } from '@ecoredress/contract';
import { Table, Tag } from 'antd';
import { useApiQuery } from '../../shared/api/queries.ts';
import { usePermission, useSession } from '../../shared/api/session.ts';
import { AutoFields } from '../../shared/auto-form/auto-fields.tsx';
import styles from '../../shared/case/case.module.css';
import { CommandButton } from '../../shared/commands/command-button.tsx';
import { PageHead } from '../../shared/display/page-head.tsx';
import { PageSkeleton } from '../../shared/display/page-skeleton.tsx';
import { Section } from '../../shared/display/section.tsx';
import { CitationTag } from '../../shared/law/citation-tag.tsx';
import { ProblemAlert } from '../../shared/problems/problem-alert.tsx';
import { coefficientStrings as strings } from '../../strings/coefficients.ts';
import { PreviewEffects } from './preview-effects.tsx';

/** Every coefficient table with its rows by day; the legal officer sets the city's own versions. */
export function CoefficientsPage() {
  const { data, error, refetch } = useApiQuery(coefficientTables, {});
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton rows={10} />;
  return (
    <>
      <PageHead title={strings.title} sub={strings.help} />
      <div className={styles.stack}>
        {data.items.map((table) => (
          <OneTable key={table.id} table={table} />
        ))}
      </div>
    </>
  );
}

type Version = CoefficientTableView['versions'][number];

function OneTable({ table }: { readonly table: CoefficientTableView }) {
  const mayManage = usePermission('coefficient.manage');
  const [latest, ...earlier] = table.versions;
  return (
    <Section title={table.name} extra={mayManage ? <SetVersion table={table} /> : null}>
      <p>
        <CitationTag citation={table.citation} />
      </p>
      {latest ? (
        <Rows version={latest} unit={table.unit} />
      ) : (
        <p className={styles.quiet}>{strings.unseen}</p>
      )}
      {earlier.length > 0 ? (
        <details>
          <summary>{strings.earlier}</summary>
          {earlier.map((version) => (
            <Rows key={version.from} version={version} unit={table.unit} />
          ))}
        </details>
      ) : null}
    </Section>
  );
}

function Rows({ version, unit }: { readonly version: Version; readonly unit: string }) {
  const spans = version.rows.some(({ spanAbove, spanUpTo }) => spanAbove !== null || spanUpTo !== null);
  return (
    <>
      <p className={styles.quiet}>
        {strings.from(version.from, version.to)} ·{' '}
        {version.own ? strings.ownPaper(version.paper, version.setByName) : strings.shipped}
      </p>
      <Table
        size="small"
        pagination={false}
        rowKey="class"
        dataSource={version.rows}
        columns={[
          {
            title: strings.class,
            render: (_, row) => (
              <>
                {row.label} {row.verified ? null : <Tag color="gold">{strings.toCheck}</Tag>}
                {row.note ? <div className={styles.quiet}>{row.note}</div> : null}
              </>
            ),
          },
          ...(spans
            ? [{ title: strings.span, render: (_: unknown, row: Version['rows'][number]) => spanText(row) }]
            : []),
          {
            title: `${strings.value}${unit ? `（${unit}）` : ''}`,
            align: 'right' as const,
            className: 'number',
            render: (_, row) => row.value ?? rangeText(row),
          },
        ]}
      />
    </>
  );
}

function spanText({ spanAbove, spanUpTo }: Version['rows'][number]): string {
  return [spanAbove === null ? '' : `> ${spanAbove}`, spanUpTo === null ? '' : `≤ ${spanUpTo}`]
    .filter(Boolean)
    .join('，');
}

function rangeText({ rangeMin, rangeMax }: Version['rows'][number]): string {
  return rangeMax === null ? `≥ ${rangeMin ?? ''}` : `${rangeMin ?? ''}～${rangeMax}`;
}

/** The latest rows stand ready to be changed; what the change would do is shown before it is made. */
function SetVersion({ table }: { readonly table: CoefficientTableView }) {
  const { today } = useSession();
  const rows = (table.versions[0]?.rows ?? []).map(({ verified: _read, ...row }) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value ?? ''])),
  );
  return (
    <CommandButton
      declaration={coefficientSet}
      label={strings.set}
      button={{ size: 'small' }}
      initialValues={{ from: today, rows: (rows.length > 0 ? rows : [{}]) as never }}
      toInput={(values) => ({ ...values, tableId: table.id })}
      intro={table.name}
    >
      <AutoFields declaration={coefficientSet} except={['tableId']} />
      <PreviewEffects tableId={table.id} />
    </CommandButton>
  );
}
