import type { CoefficientPreview } from '@ecoredress/contract';
import { Button, Form, Table } from 'antd';
import { useState } from 'react';
import { type ApiProblem, asProblem } from '../../shared/api/api-problem.ts';
import { postJson } from '../../shared/api/client.ts';
import { ProblemAlert } from '../../shared/problems/problem-alert.tsx';
import { coefficientStrings as strings } from '../../strings/coefficients.ts';

/** Which calculations of open claims the rows on the form would change, asked before anything is set. */
export function PreviewEffects({ tableId }: { readonly tableId: string }) {
  const form = Form.useFormInstance();
  const [preview, setPreview] = useState<CoefficientPreview>();
  const [problem, setProblem] = useState<ApiProblem>();
  const ask = async () => {
    setProblem(undefined);
    const { from, rows } = form.getFieldsValue(true) as Record<string, unknown>;
    try {
      setPreview(
        await postJson<CoefficientPreview>('/api/coefficient-tables/preview', { tableId, from, rows }),
      );
    } catch (error) {
      setPreview(undefined);
      setProblem(asProblem(error));
    }
  };
  return (
    <>
      <Button onClick={() => void ask()}>{strings.preview}</Button>
      {problem ? <ProblemAlert error={problem} /> : null}
      {preview?.items.length === 0 ? <p>{strings.noEffect}</p> : null}
      {preview && preview.items.length > 0 ? (
        <Table
          size="small"
          pagination={false}
          rowKey={({ claimId, title }) => `${claimId} ${title}`}
          dataSource={preview.items}
          columns={[
            { title: strings.claim, dataIndex: 'claimNumber' },
            { title: strings.calculation, dataIndex: 'title' },
            { title: strings.before, render: (_, { before, unit }) => `${before} ${unit}` },
            {
              title: strings.after,
              render: (_, { after, unit }) => (after === null ? strings.notComputable : `${after} ${unit}`),
            },
          ]}
        />
      ) : null}
    </>
  );
}
