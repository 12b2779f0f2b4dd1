import type { RecordColumn } from './record-table.tsx';
import styles from './records.module.css';

interface RecordCardsProps<Item> {
  readonly items: readonly Item[];
  readonly columns: readonly RecordColumn<Item>[];
  readonly rowKey: (item: Item) => string;
}

/** A list on a phone: one card a record, headed by its title column. */
export function RecordCards<Item>({ items, columns, rowKey }: RecordCardsProps<Item>) {
  const title = columns.find(({ card }) => card === 'title') ?? columns[0];
  const mark = columns.find(({ card }) => card === 'mark');
  const lines = columns.filter((column) => (column.card ?? 'line') === 'line' && column !== title);
  return (
    <ul className={styles.cards}>
      {items.map((item) => (
        <li key={rowKey(item)} className={styles.card}>
          <div className={styles.cardHead}>
            <span>{title?.render(item)}</span>
            {mark ? <span>{mark.render(item)}</span> : null}
          </div>
          <dl className={styles.lines}>
            {lines.map((column) => (
              <CardLine key={column.key} column={column} item={item} />
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function CardLine<Item>({ column, item }: { readonly column: RecordColumn<Item>; readonly item: Item }) {
  const content = column.render(item);
  if (content === null || content === undefined || content === '') return null;
  return (
    <>
      <dt>{column.title}</dt>
      <dd className={column.align ? 'number' : undefined}>{content}</dd>
    </>
  );
}
