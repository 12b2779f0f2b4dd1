import { evidenceOfCase } from '@ecoredress/contract';
import { Select } from 'antd';
import { fileStrings as strings } from '../../strings/files.ts';
import { useApiQuery } from '../api/queries.ts';

export interface EvidenceSelectProps {
  readonly id?: string;
  /** The penalty or claim whose evidence is offered. */
  readonly caseId: string;
  /** Ids of evidence: fits a `<Field name="evidenceIds">`. */
  readonly value?: string[];
  readonly onChange?: (ids: string[]) => void;
}

/** Chooses from the evidence of a case, found by its name or kind. */
export function EvidenceSelect({ caseId, value, ...rest }: EvidenceSelectProps) {
  const evidence = useApiQuery(evidenceOfCase, { caseId });
  return (
    <Select
      {...rest}
      mode="multiple"
      style={{ width: '100%' }}
      value={value ?? []}
      loading={evidence.isPending}
      placeholder={strings.pickEvidence}
      notFoundContent={strings.noEvidence}
      showSearch={{ optionFilterProp: 'label' }}
      options={(evidence.data?.items ?? []).map(({ id, name, kind }) => ({
        value: id,
        label: `${name}（${kind}）`,
      }))}
    />
  );
}
