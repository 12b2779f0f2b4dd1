import { Typography } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { apiDocsStrings as strings } from '../../strings/api-docs.ts';
import styles from './api-docs.module.css';
import { curlExample, type FieldRow, type Operation } from './openapi.ts';

interface EntryProps {
  readonly operation: Operation;
  /** The address names this operation: it stands open and in sight. */
  readonly wanted: boolean;
}

/** One address: a line that opens to its fields, failures and an example. */
export function OperationEntry({ operation, wanted }: EntryProps) {
  const [open, setOpen] = useState(wanted);
  const element = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!wanted) return;
    setOpen(true);
    element.current?.scrollIntoView({ block: 'start' });
  }, [wanted]);
  const { id, title, method, path } = operation;
  return (
    <details
      id={id}
      ref={element}
      className={styles.entry}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <strong>{title}</strong>
        <code>
          <b>{method}</b> {path}
        </code>
      </summary>
      {open ? <OperationBody operation={operation} /> : null}
    </details>
  );
}

function OperationBody({ operation }: { readonly operation: Operation }) {
  const { id, description, permission, parameters, input, result, failures } = operation;
  return (
    <div className={styles.body}>
      <p>
        {description} {permission ? `${strings.permission}：${permission.title}` : null}
        {permission ? <code className={styles.quiet}> {permission.name}</code> : null}{' '}
        <a href={`#${encodeURIComponent(id)}`}>#{id}</a>
      </p>
      {parameters.length > 0 ? <Fields title={strings.parameters} rows={parameters} /> : null}
      {input.length > 0 ? <Fields title={strings.input} rows={input} /> : null}
      <Fields title={strings.result} rows={result} must={strings.always} />
      <h3>{strings.failures}</h3>
      <ul className={styles.failures}>
        {failures.map(({ status, text }) => (
          <li key={status}>
            <code>{status}</code> {text}
          </li>
        ))}
      </ul>
      <h3>{strings.example}</h3>
      <Typography.Paragraph copyable={{ text: curlExample(operation, location.origin) }}>
        <pre className={styles.example}>{curlExample(operation, location.origin)}</pre>
      </Typography.Paragraph>
    </div>
  );
}

interface FieldsProps {
  readonly title: string;
  readonly rows: readonly FieldRow[];
  /** The word for a field that is never missing. */
  readonly must?: string;
}

function Fields({ title, rows, must = strings.required }: FieldsProps) {
  return (
    <>
      <h3>{title}</h3>
      {rows.length === 0 ? <p className={styles.quiet}>{strings.noFields}</p> : null}
      {rows.length > 0 ? (
        <table className={styles.fields}>
          <thead>
            <tr>
              <th scope="col">{strings.field}</th>
              <th scope="col">{strings.meaning}</th>
              <th scope="col">{strings.type}</th>
              <th scope="col">{strings.limits}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.path}>
                <td>
                  <code>{row.path}</code>
                </td>
                <td>{row.meaning}</td>
                <td>{row.type}</td>
                <td>{[row.required ? must : '', row.limits].filter(Boolean).join('；')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </>
  );
}
