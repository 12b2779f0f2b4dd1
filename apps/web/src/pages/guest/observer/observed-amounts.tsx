import type { ObservedCase } from '@ecoredress/contract';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import styles from '../../../shared/case/case.module.css';
import { KeyValue } from '../../../shared/display/key-value.tsx';
import { Money } from '../../../shared/display/money.tsx';
import { type Derivation, DerivationTree } from '../../../shared/law/derivation-tree.tsx';
import { observerStrings } from '../../../strings/observers.ts';

const strings = observerStrings.guest;

interface AmountsProps {
  readonly file: ObservedCase;
}

/** Every sum of the case with how it came about. */
export function ObservedAmounts({ file }: AmountsProps) {
  const { amounts, costs, costSteps, valuations, opinions } = file;
  return (
    <>
      <KeyValue
        columns={2}
        items={[
          { label: strings.claimed, value: <Money fen={amounts.claimedFen} /> },
          { label: strings.agreedSum, value: <Money fen={amounts.agreedFen} /> },
          { label: strings.received, value: <Money fen={amounts.receivedFen} /> },
          { label: strings.outstanding, value: <Money fen={amounts.outstandingFen} /> },
        ]}
      />
      <How steps={amounts.steps} />
      <h3 className={styles.part}>{strings.costs}</h3>
      {costs.length === 0 ? <p className={styles.quiet}>{strings.noCosts}</p> : null}
      {costs.map(({ id, kindTitle, basis, amountFen }) => (
        <Line key={id} title={kindTitle} detail={basis} amount={<Money fen={amountFen} />} />
      ))}
      {costs.length > 0 ? <How steps={costSteps} /> : null}
      {valuations.length > 0 ? <h3 className={styles.part}>{strings.valuations}</h3> : null}
      {valuations.map(({ id, title, methodName, amountFen, steps }) => (
        <div key={id}>
          <Line title={title} detail={methodName} amount={<Money fen={amountFen} />} />
          <How steps={steps} />
        </div>
      ))}
      {opinions.length > 0 ? <h3 className={styles.part}>{strings.opinions}</h3> : null}
      {opinions.map((one) => (
        <Line
          key={one.id}
          title={`${one.expertName}（${one.employer}）`}
          detail={`${one.givenOn} · ${one.method}`}
          amount={<Money fen={one.amountFen} />}
        />
      ))}
      <Agreement file={file} />
    </>
  );
}

function How({ steps }: { readonly steps: readonly Derivation[] }) {
  return (
    <details className={styles.derivation} style={{ marginTop: 4 }}>
      <summary>{strings.how}</summary>
      <DerivationTree steps={steps} />
    </details>
  );
}

interface LineProps {
  readonly title: string;
  readonly detail: string;
  readonly amount: ReactNode;
}

function Line({ title, detail, amount }: LineProps) {
  return (
    <div className={styles.row}>
      <span>
        {title}
        <div className={styles.quiet}>{detail}</div>
      </span>
      {amount}
    </div>
  );
}

/** What was agreed; an instalment that is overdue stands out. */
function Agreement({ file: { agreement } }: AmountsProps) {
  if (!agreement) return null;
  return (
    <>
      <h3 className={styles.part}>{strings.agreement}</h3>
      <Line
        title={strings.agreed(agreement.modeTitle, agreement.performBy)}
        detail=""
        amount={<Money fen={agreement.amountFen} />}
      />
      {agreement.instalments.map(({ dueOn, amountFen, paid, overdue }, index) => (
        <div key={dueOn} className={styles.row}>
          <span>
            {strings.instalment(index + 1, dueOn)}{' '}
            <Tag color={paid ? 'green' : overdue ? 'red' : 'default'}>
              {paid ? strings.paid : overdue ? strings.overdue : strings.notDue}
            </Tag>
          </span>
          <Money fen={amountFen} />
        </div>
      ))}
    </>
  );
}
