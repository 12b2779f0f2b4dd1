import { Select } from 'antd';
import { commandStrings } from '../../../strings/commands.ts';
import { useSession } from '../../api/session.ts';

export interface UnitSelectProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (unitId: string) => void;
  /** Only the units that report cases (the counties and zones). */
  readonly reportingOnly?: boolean;
}

/** Chooses a unit of the place. */
export function UnitSelect({ reportingOnly = false, ...rest }: UnitSelectProps) {
  const options = useUnitOptions(reportingOnly);
  return (
    <Select
      {...rest}
      style={{ width: '100%' }}
      placeholder={commandStrings.pickUnit}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
    />
  );
}

/** The units of the place as options, for the filters of a list too. */
export function useUnitOptions(reportingOnly = false): { value: string; label: string }[] {
  const { units } = useSession();
  return units
    .filter(({ reporting }) => reporting || !reportingOnly)
    .map(({ id, name }) => ({ value: id, label: name }));
}
