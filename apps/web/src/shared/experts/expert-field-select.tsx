import { expertFields } from '@ecoredress/contract';
import { Select } from 'antd';
import { expertStrings as strings } from '../../strings/experts.ts';
import { useApiQuery } from '../api/queries.ts';

export interface ExpertFieldSelectProps {
  readonly id?: string;
  /** Codes of fields: fits a `<Field name="fields">`. */
  readonly value?: string[];
  readonly onChange?: (codes: string[]) => void;
}

/** Chooses fields of the place's dictionary. */
export function ExpertFieldSelect({ value, ...rest }: ExpertFieldSelectProps) {
  return (
    <Select
      {...rest}
      mode="multiple"
      style={{ width: '100%' }}
      value={value ?? []}
      placeholder={strings.pickFields}
      showSearch={{ optionFilterProp: 'label' }}
      options={useFieldOptions()}
    />
  );
}

interface OneExpertFieldProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (code: string) => void;
}

/** Chooses one field of the place's dictionary. */
export function OneExpertField(props: OneExpertFieldProps) {
  return (
    <Select
      {...props}
      placeholder={strings.pickFields}
      showSearch={{ optionFilterProp: 'label' }}
      options={useFieldOptions()}
    />
  );
}

/** The dictionary of fields as options, for the filters of a list too. */
export function useFieldOptions(): { value: string; label: string }[] {
  const fields = useApiQuery(expertFields, {});
  return (fields.data?.items ?? []).map(({ code, title }) => ({ value: code, label: title }));
}
