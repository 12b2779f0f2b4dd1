import { DatePicker } from 'antd';
import dayjs from 'dayjs';

export interface DateInputProps {
  readonly id?: string;
  /** 'YYYY-MM-DD' */
  readonly value?: string | null | undefined;
  readonly onChange?: (day: string | undefined) => void;
  readonly placeholder?: string;
  /** The earliest and latest day that can be chosen, 'YYYY-MM-DD'. */
  readonly min?: string;
  readonly max?: string;
  readonly disabled?: boolean;
}

const FORMATS = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/M/D', 'YYYY.M.D', 'YYYY年M月D日', 'YYYY-M-D'];

/** A legal day, chosen or typed (20261123 and 2026年11月23日 are understood); its value is 'YYYY-MM-DD'. */
export function DateInput({ value, onChange, min, max, placeholder, ...rest }: DateInputProps) {
  return (
    <DatePicker
      {...rest}
      style={{ width: '100%' }}
      format={FORMATS}
      value={value ? dayjs(value) : null}
      {...(placeholder ? { placeholder, 'aria-label': placeholder } : {})}
      {...(min ? { minDate: dayjs(min) } : {})}
      {...(max ? { maxDate: dayjs(max) } : {})}
      // Enter takes over the typed day; in a form of one field it would send the form as well.
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      onChange={(day) => onChange?.(day?.format('YYYY-MM-DD'))}
    />
  );
}
