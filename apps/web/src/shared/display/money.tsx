import { formatYuan } from '@ecoredress/law';
import { commonStrings } from '../../strings/common.ts';

export interface MoneyProps {
  /** Integer fen; null or undefined shows a dash. */
  readonly fen: number | null | undefined;
  /** False leaves 元 away, where the column's head says it. */
  readonly unit?: boolean;
}

/** An amount in yuan with grouped thousands, its digits under each other in a column. */
export function Money({ fen, unit = true }: MoneyProps) {
  if (fen === null || fen === undefined) return <span>—</span>;
  return (
    <span className="number" style={{ whiteSpace: 'nowrap' }}>
      {formatYuan(fen)}
      {unit ? ` ${commonStrings.unitYuan}` : ''}
    </span>
  );
}
