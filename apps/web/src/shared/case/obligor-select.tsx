import { claimGet } from '@ecoredress/contract';
import { Select, type SelectProps } from 'antd';
import { useApiQuery } from '../api/queries.ts';

interface ObligorSelectProps extends Omit<SelectProps<string>, 'options'> {
  readonly claimId: string;
}

/** One of the claim's obligors. */
export function ObligorSelect({ claimId, ...rest }: ObligorSelectProps) {
  const answer = useApiQuery(claimGet, { id: claimId });
  const obligors = (answer.data?.parties ?? []).filter(({ role }) => role === 'obligor');
  return (
    <Select
      {...rest}
      style={{ width: '100%' }}
      loading={answer.isFetching}
      options={obligors.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
