import { EXPERT_LEVELS, expertFieldAdd, expertRegister, expertsList } from '@ecoredress/contract';
import { EXPERT_SOURCES } from '@ecoredress/law';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Tag } from 'antd';
import { usePermission, useSession } from '../../shared/api/session.ts';
import { AutoFields } from '../../shared/auto-form/auto-fields.tsx';
import { CommandButton } from '../../shared/commands/command-button.tsx';
import { PageHead } from '../../shared/display/page-head.tsx';
import { useFieldOptions } from '../../shared/experts/expert-field-select.tsx';
import { RecordTable } from '../../shared/records/record-table.tsx';
import { expertStrings as strings } from '../../strings/experts.ts';
import { ExpertTags } from './expert-tags.tsx';
import styles from './experts.module.css';
import { ownLevel } from './own-level.ts';
import { SizeSection } from './size-section.tsx';

const options = (titles: Readonly<Record<string, string>>) =>
  Object.entries(titles).map(([value, label]) => ({ value, label }));

/** The pool: how many on a day, and who. */
export function ExpertsPage() {
  const { units } = useSession();
  const fields = useFieldOptions();
  return (
    <>
      <PageHead title={strings.title} sub={strings.help} actions={<Actions />} />
      <div className={styles.stack}>
        <SizeSection />
        <RecordTable
          declaration={expertsList}
          rowKey={(item) => item.id}
          exportPath="/api/exports/experts"
          empty={strings.empty}
          filters={[
            { kind: 'text', name: 'text', placeholder: strings.search },
            { kind: 'choice', name: 'field', title: strings.field, options: fields },
            { kind: 'choice', name: 'level', title: strings.level, options: options(EXPERT_LEVELS) },
            { kind: 'choice', name: 'source', title: strings.source, options: options(EXPERT_SOURCES) },
            {
              kind: 'choice',
              name: 'unitId',
              title: strings.unit,
              options: units.map(({ id, name }) => ({ value: id, label: name })),
            },
            { kind: 'choice', name: 'state', title: strings.state, options: options(strings.states) },
          ]}
          columns={[
            {
              key: 'name',
              sort: 'name',
              title: strings.name,
              pinned: true,
              card: 'title',
              width: 160,
              render: (item) => (
                <Link to="/experts/$id" params={{ id: item.id }}>
                  {item.name}
                </Link>
              ),
            },
            {
              key: 'state',
              title: strings.state,
              card: 'mark',
              render: (item) => <ExpertTags expert={item} />,
            },
            {
              key: 'fields',
              title: strings.field,
              width: 200,
              render: (item) => (
                <span className={styles.fields}>
                  {item.fieldTitles.map((title) => (
                    <Tag key={title}>{title}</Tag>
                  ))}
                </span>
              ),
            },
            {
              key: 'professionalTitle',
              title: strings.professionalTitle,
              render: (item) => item.professionalTitle,
            },
            {
              key: 'employer',
              sort: 'employer',
              title: strings.employer,
              width: 240,
              render: (item) => item.employer,
            },
            { key: 'source', title: strings.source, render: (item) => EXPERT_SOURCES[item.source] },
            { key: 'level', title: strings.level, render: (item) => EXPERT_LEVELS[item.level] },
            { key: 'unit', title: strings.unit, hidden: true, render: (item) => item.unitName },
            {
              key: 'enteredOn',
              sort: 'enteredOn',
              title: strings.enteredOn,
              render: (item) => item.enteredOn,
            },
            { key: 'leftOn', title: strings.leftOn, hidden: true, render: (item) => item.leftOn ?? '' },
          ]}
        />
      </div>
    </>
  );
}

function Actions() {
  const may = usePermission('expert.manage');
  const navigate = useNavigate();
  const { today, unit, units } = useSession();
  if (!may) return null;
  return (
    <>
      <CommandButton declaration={expertFieldAdd} shape="modal">
        <AutoFields declaration={expertFieldAdd} />
      </CommandButton>
      <Link to="/experts/import">
        <Button>{strings.importTitle}</Button>
      </Link>
      <CommandButton
        declaration={expertRegister}
        button={{ type: 'primary' }}
        initialValues={{ unitId: unit.id, level: ownLevel(unit.id, units), enteredOn: today }}
        onDone={(reply) => void navigate({ to: '/experts/$id', params: { id: reply.subjectId } })}
      >
        <AutoFields declaration={expertRegister} />
      </CommandButton>
    </>
  );
}
