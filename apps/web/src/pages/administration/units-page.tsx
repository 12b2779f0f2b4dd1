import { type UnitView, unitCreate, unitsList } from '@ecoredress/contract';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Card, Empty, Input, Tree } from 'antd';
import { useMemo, useState } from 'react';
import { useApiQuery } from '../../shared/api/queries.ts';
import { usePermission } from '../../shared/api/session.ts';
import { AutoFields } from '../../shared/auto-form/auto-fields.tsx';
import { CommandButton } from '../../shared/commands/command-button.tsx';
import { PageHead } from '../../shared/display/page-head.tsx';
import { PageSkeleton } from '../../shared/display/page-skeleton.tsx';
import { ProblemAlert } from '../../shared/problems/problem-alert.tsx';
import { administrationStrings as strings } from '../../strings/administration.ts';
import styles from './administration.module.css';
import { SetUp } from './set-up.tsx';
import { UnitPanel } from './unit-panel.tsx';

/** The tree of units with their posts; what is chosen stands in the address. */
export function UnitsPage() {
  const answer = useApiQuery(unitsList, {});
  const { unit: chosen } = useSearch({ from: '/frame/administration/units' });
  const navigate = useNavigate();
  const mayManage = usePermission('unit.manage');
  if (answer.error) return <ProblemAlert error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <PageSkeleton rows={10} />;
  const units = answer.data.items;
  const unit = units.find(({ id }) => id === chosen) ?? units[0];
  const choose = (id: string) => void navigate({ to: '/administration/units', search: { unit: id } });
  return (
    <>
      <PageHead
        title={strings.units}
        actions={
          mayManage && unit ? (
            <CommandButton
              declaration={unitCreate}
              button={{ type: 'primary' }}
              initialValues={{ parentId: unit.id, reporting: true, kind: 'branchBureau' }}
              toInput={(values) => ({ ...values, parentId: unit.id })}
              intro={unit.name}
              onDone={({ subjectId }) => choose(subjectId)}
            >
              <AutoFields declaration={unitCreate} except={['parentId']} />
            </CommandButton>
          ) : null
        }
      />
      <SetUp units={units} />
      <div className={styles.split}>
        <Card size="small">
          <UnitTree units={units} chosen={unit?.id} onChoose={choose} />
        </Card>
        {unit ? <UnitPanel key={unit.id} unit={unit} /> : <Empty description={strings.pickUnit} />}
      </div>
    </>
  );
}

interface UnitTreeProps {
  readonly units: readonly UnitView[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

interface TreeNode {
  readonly key: string;
  readonly title: string;
  readonly children: TreeNode[];
}

function UnitTree({ units, chosen, onChoose }: UnitTreeProps) {
  const [text, setText] = useState('');
  const nodes = useMemo(() => {
    const below = (parent: string | null): TreeNode[] =>
      units
        .filter(({ parentId }) => parentId === parent)
        .map(({ id, name }) => ({ key: id, title: name, children: below(id) }))
        .filter(({ title, children }) => children.length > 0 || title.includes(text));
    return below(null);
  }, [units, text]);
  return (
    <>
      <Input.Search
        allowClear
        placeholder={strings.searchUnits}
        onChange={({ target }) => setText(target.value.trim())}
        style={{ marginBottom: 8 }}
      />
      <Tree
        key={text}
        blockNode
        defaultExpandAll
        treeData={nodes}
        selectedKeys={chosen ? [chosen] : []}
        onSelect={([key]) => key !== undefined && onChoose(String(key))}
      />
    </>
  );
}
