import type { DerivationNode } from '@ecoredress/law';
import { Tag } from 'antd';
import { CitationTag } from '../../../shared/law/citation-tag.tsx';
import { valuationStrings as strings } from '../../../strings/valuations.ts';
import styles from './valuation.module.css';

interface DerivationViewProps {
  readonly node: DerivationNode;
  /** How many levels stand open at first. */
  readonly open: number;
}

/** A derivation step by step: what it is, what it is worth, by which formula, from which table, by which rule. */
export function DerivationView({ node, open }: DerivationViewProps) {
  if (node.children.length === 0) {
    return (
      <div className={styles.leaf}>
        <Step node={node} />
      </div>
    );
  }
  return (
    <details className={styles.node} open={open > 0}>
      <summary>
        <Step node={node} />
      </summary>
      <div className={styles.children}>
        {node.children.map((child, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two steps may be the same in all they say, but never in their place
          <DerivationView key={index} node={child} open={open - 1} />
        ))}
      </div>
    </details>
  );
}

function Step({ node }: { readonly node: DerivationNode }) {
  const { symbol, name, value, unit, withValues, row, source, citation, note } = node;
  return (
    <span className={styles.step}>
      <span>
        <b>{symbol}</b> {name} = <span className="number">{value}</span> {unit}
      </span>
      {withValues ? <span className={styles.formula}>{withValues}</span> : null}
      {row ? (
        <span className={styles.quiet}>
          {strings.fromTable(row.tableName, row.label)}
          {row.own ? <Tag color="blue">{strings.ownTable}</Tag> : null}
          {row.verified ? null : <Tag color="gold">{strings.toCheck}</Tag>}
        </span>
      ) : null}
      {source ? <span className={styles.quiet}>{strings.source(source)}</span> : null}
      {note ? <span className={styles.quiet}>{note}</span> : null}
      {citation ? <CitationTag citation={citation} /> : null}
    </span>
  );
}
