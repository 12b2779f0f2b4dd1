import { InputNumber } from 'antd';

interface YearInputProps {
  readonly id?: string;
  readonly value?: number;
  readonly onChange?: (year: number | null) => void;
}

/** A year as a number. */
export function YearInput({ value, onChange, ...rest }: YearInputProps) {
  return <InputNumber {...rest} value={value ?? null} precision={0} onChange={(year) => onChange?.(year)} />;
}
