import { UploadOutlined } from '@ant-design/icons';
import { getRouteApi } from '@tanstack/react-router';
import { Alert, Button, Input } from 'antd';
import { type ChangeEvent, type DragEvent, type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { drawVerifyStrings as strings } from '../../strings/draw-verify.ts';
import { shellStrings } from '../../strings/shell.ts';
import { type Checked, checkText, isHash } from './check-text.ts';
import styles from './draw-verify.module.css';
import { Outcome } from './outcome.tsx';

const route = getRouteApi('/draw-verify');
const MAX_BYTES = 5 * 2 ** 20;

/** 公开核验: anybody pastes or drops the record of a draw and sees it computed again, step by step, in the browser. */
export function DrawVerifyPage() {
  const { hash = '' } = route.useSearch();
  const [text, setText] = useState('');
  const [printed, setPrinted] = useState(hash);
  const [checked, setChecked] = useState<Checked | null>(null);
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (checked !== null) result.current?.focus();
  }, [checked]);

  const change = (next: string) => {
    setText(next);
    setChecked(null);
  };
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    if (file.size > MAX_BYTES) return setChecked({ kind: 'refused', message: strings.tooLarge });
    const content = await file.text().catch(() => null);
    if (content === null) return setChecked({ kind: 'refused', message: strings.unreadable });
    setText(content);
    setChecked(isHash(printed) ? checkText(content, printed) : null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isHash(printed)) setChecked(checkText(text, printed));
  };
  return (
    <main className={styles.page}>
      <title>{shellStrings.documentTitle(strings.title)}</title>
      <header className={styles.head}>
        <p className={styles.product}>
          <img src="/icon.svg" alt="" />
          {shellStrings.product}
        </p>
        <h1>{strings.title}</h1>
        <p>{strings.intro}</p>
      </header>
      <form className={styles.form} onSubmit={submit}>
        <RecordField text={text} onText={change} onFile={read} />
        <PrintedField
          value={printed}
          onChange={(next) => {
            setPrinted(next);
            setChecked(null);
          }}
        />
        <div className={styles.buttons}>
          <Button type="primary" htmlType="submit" size="large">
            {strings.verify}
          </Button>
          {text === '' ? null : (
            <Button size="large" onClick={() => change('')}>
              {strings.clear}
            </Button>
          )}
        </div>
      </form>
      <div ref={result} tabIndex={-1} className={styles.result} aria-live="polite">
        {checked?.kind === 'refused' ? <Alert type="error" showIcon title={checked.message} /> : null}
        {checked?.kind === 'verified' ? <Outcome {...checked} /> : null}
      </div>
    </main>
  );
}

interface RecordFieldProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onFile: (file: File | undefined) => void;
}

function RecordField({ text, onText, onFile }: RecordFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFile(event.dataTransfer.files[0]);
  };
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    onFile(target.files?.[0]);
    target.value = '';
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside button and text field
    <div
      className={`${styles.drop} ${over ? styles.over : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={styles.fileRow}>
        <label htmlFor={id}>{strings.record}</label>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={strings.choose}
          onChange={choose}
        />
        <Button icon={<UploadOutlined />} onClick={() => input.current?.click()}>
          {strings.choose}
        </Button>
        <span className={styles.hint}>{strings.recordHint}</span>
      </div>
      <Input.TextArea
        id={id}
        className={styles.code}
        value={text}
        onChange={(event) => onText(event.target.value)}
        placeholder={strings.paste}
        rows={5}
        spellCheck={false}
      />
    </div>
  );
}

function PrintedField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (next: string) => void;
}) {
  const id = useId();
  const right = isHash(value);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{strings.printed}</label>
      <Input
        id={id}
        className={styles.code}
        value={value}
        status={right ? '' : 'error'}
        aria-invalid={!right}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
        spellCheck={false}
        autoComplete="off"
      />
      <p id={`${id}-hint`} className={right ? styles.hint : styles.bad}>
        {right ? strings.printedHint : strings.badHash}
      </p>
    </div>
  );
}
