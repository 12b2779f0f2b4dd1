import { regulationsSearch } from '@ecoredress/contract';
import { Input, Space, Table } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useApiQuery } from '../../shared/api/queries.ts';
import { useSession } from '../../shared/api/session.ts';
import { DateInput } from '../../shared/commands/inputs/date-input.tsx';
import { PageHead } from '../../shared/display/page-head.tsx';
import { CitationTag } from '../../shared/law/citation-tag.tsx';
import { ProblemAlert } from '../../shared/problems/problem-alert.tsx';
import { administrationStrings as strings } from '../../strings/administration.ts';

/** The register of articles: what was in force on a day, and what of it has been read in its text. */
export function RegulationsPage() {
  const { today } = useSession();
  const [text, setText] = useState('');
  const [on, setOn] = useState(today);
  const asked = useDeferredValue(text.trim());
  const { data, error, refetch, isFetching } = useApiQuery(
    regulationsSearch,
    { text: asked, on },
    { keepPrevious: true },
  );
  return (
    <>
      <PageHead title={strings.regulations} />
      <Space wrap style={{ marginBottom: 16 }}>
        <Input.Search
          allowClear
          style={{ width: 'min(420px, 80vw)' }}
          placeholder={strings.searchRegulations}
          onChange={({ target }) => setText(target.value)}
        />
        <span>{strings.inForceOn}</span>
        <DateInput value={on} onChange={(day) => setOn(day || today)} />
      </Space>
      {error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : null}
      <Table
        size="middle"
        loading={isFetching && !data}
        rowKey="text"
        dataSource={data?.items ?? []}
        locale={{ emptyText: strings.emptyRegulations }}
        pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true }}
        columns={[
          {
            title: strings.article,
            width: '40%',
            render: (_, item) => <CitationTag citation={item.citation} />,
          },
          { title: strings.content, dataIndex: 'summary' },
        ]}
      />
    </>
  );
}
