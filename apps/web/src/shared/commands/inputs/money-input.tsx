import { formatChineseAmount, formatYuan, parseYuan } from '@ecoredress/law';
import { Input } from 'antd';
import { useState } from 'react';
import { commonStrings } from '../../../strings/common.ts';
import styles from './inputs.module.css';

export interface MoneyInputProps {
  readonly id?: string;
  /** Integer fen; NaN while what is typed is no amount. */
  readonly value?: number | undefined;
  readonly onChange?: (fen: number | undefined) => void;
  readonly disabled?: boolean;
}

/** An amount typed in yuan (12,345.67), held in fen; its capital numerals below guard against a slipped zero. */
export function MoneyInput({ value, onChange, ...rest }: MoneyInputProps) {
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? (isAmount(value) ? formatYuan(value) : '');
  return (
    <>
      <Input
        {...rest}
        className="number"
        inputMode="decimal"
        suffix={commonStrings.unitYuan}
        value={shown}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange?.(target.value.trim() === '' ? undefined : (parseYuan(target.value) ?? Number.NaN));
        }}
        onBlur={() => isAmount(value) && setTyped(undefined)}
      />
      <span className={styles.capital} aria-live="polite">
        {isAmount(value) && value > 0 ? formatChineseAmount(value) : ''}
      </span>
    </>
  );
}

function isAmount(value: number | undefined): value is number {
  return Number.isSafeInteger(value);
}
