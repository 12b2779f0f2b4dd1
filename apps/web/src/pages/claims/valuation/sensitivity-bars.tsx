import { type BarEnd, type SensitivityBar, sensitivity, type ValuationOptions } from '@ecoredress/law';
import { Card } from 'antd';
import { valuationStrings as strings } from '../../../strings/valuations.ts';
import { asInputs, type Draft } from './inputs-state.ts';
import styles from './valuation.module.css';

interface SensitivityBarsProps {
  readonly methodId: string;
  readonly draft: Draft;
  readonly options: ValuationOptions;
}

const PERCENT = '10';

/** How far the result moves when one input alone moves by ten per cent, the most telling input first. */
export function SensitivityBars({ methodId, draft, options }: SensitivityBarsProps) {
  const result = sensitivity(methodId, asInputs(draft), PERCENT, options);
  if (!result.ok || result.bars.length === 0) return null;
  const widest = Math.max(...result.bars.map(({ swing }) => Number(swing)));
  return (
    <Card title={strings.sensitivity(PERCENT)} style={{ marginTop: 16 }}>
      {result.bars.map((bar) => (
        <Bar
          key={bar.field}
          bar={bar}
          unit={result.unit}
          share={widest > 0 ? Number(bar.swing) / widest : 0}
        />
      ))}
    </Card>
  );
}

interface BarProps {
  readonly bar: SensitivityBar;
  readonly unit: string;
  /** Of the widest bar, 0 to 1: for the drawing only. */
  readonly share: number;
}

function Bar({ bar, unit, share }: BarProps) {
  return (
    <div className={styles.bar}>
      <span>
        <b>{bar.symbol}</b> {bar.name}
      </span>
      <span className={styles.track}>
        <span className={styles.swing} style={{ width: `${share * 100}%` }} />
      </span>
      <span className={`number ${styles.quiet}`}>
        {endText(bar.low)} ～ {endText(bar.high)} {unit}
      </span>
    </div>
  );
}

/** An end that is not allowed says why when it is pointed at. */
function endText({ value, problem }: BarEnd) {
  return value ?? <span title={problem}>{strings.notAllowed}</span>;
}
