import { DeleteOutlined, UploadOutlined } from '@ant-design/icons';
import type { UploadedFile } from '@ecoredress/contract';
import { Button, Progress } from 'antd';
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react';
import { fileStrings as strings } from '../../strings/files.ts';
import { asProblem } from '../api/api-problem.ts';
import styles from './files.module.css';
import { formatBytes, MAX_MEGABYTES, uploadFile } from './upload.ts';

export interface UploaderProps {
  readonly id?: string;
  /** The files the server has: fits a `<Field>`. */
  readonly value?: readonly UploadedFile[];
  readonly onChange?: (files: UploadedFile[]) => void;
  /** How many at most; 1 replaces the former file. */
  readonly max?: number;
  /** As the `accept` of a file input: '.pdf,image/*'. */
  readonly accept?: string;
  readonly disabled?: boolean;
}

interface Sending {
  readonly id: number;
  readonly name: string;
  readonly share: number;
  readonly problem?: string;
}

/** Takes files by button or by dropping them, shows how far each has come and the hashes it got. */
export function Uploader({ id, value = [], onChange, max = 20, accept, disabled = false }: UploaderProps) {
  const { sendings, add, dismiss } = useSendings(value, onChange, max);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!disabled) add([...event.dataTransfer.files]);
  };
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    add([...(target.files ?? [])]);
    target.value = '';
  };
  return (
    <div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the button */}
      <div
        className={`${styles.zone} ${over ? styles.over : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input ref={input} type="file" hidden multiple={max > 1} accept={accept} onChange={choose} />
        <Button
          {...(id ? { id } : {})}
          icon={<UploadOutlined />}
          disabled={disabled}
          onClick={() => input.current?.click()}
        >
          {strings.choose}
        </Button>
        <span className={styles.hint}>
          {strings.drop}，{strings.limit(MAX_MEGABYTES)}
        </span>
      </div>
      <ul className={styles.files} aria-live="polite">
        {value.map((file) => (
          <li key={file.sha256}>
            <FileLine file={file} onRemove={() => onChange?.(value.filter((other) => other !== file))} />
          </li>
        ))}
        {sendings.map((sending) => (
          <li key={sending.id}>
            <SendingLine sending={sending} onDismiss={() => dismiss(sending.id)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The uploads under way; finished ones move on into `value`. */
function useSendings(value: readonly UploadedFile[], onChange: UploaderProps['onChange'], max: number) {
  const [sendings, setSendings] = useState<readonly Sending[]>([]);
  const nextId = useRef(0);
  // Several uploads end while one render's `value` is still in hand.
  const latest = useRef(value);
  latest.current = value;
  const update = (id: number, patch: Partial<Sending>) =>
    setSendings((all) => all.map((sending) => (sending.id === id ? { ...sending, ...patch } : sending)));
  const dismiss = (id: number) => setSendings((all) => all.filter((sending) => sending.id !== id));
  const accept = (file: UploadedFile) => {
    const others = latest.current.filter(({ sha256 }) => sha256 !== file.sha256);
    latest.current = max === 1 ? [file] : [...others, file];
    onChange?.([...latest.current]);
  };
  const send = async (file: File, problem: string | undefined) => {
    nextId.current += 1;
    const id = nextId.current;
    setSendings((all) => [...all, { id, name: file.name, share: 0, ...(problem ? { problem } : {}) }]);
    if (problem) return;
    try {
      const uploaded = await uploadFile(file, (share) => update(id, { share }));
      dismiss(id);
      accept(uploaded);
    } catch (error) {
      update(id, { problem: asProblem(error).message });
    }
  };
  const add = (files: readonly File[]) => {
    const room = max === 1 ? 1 : max - value.length;
    for (const [index, file] of files.entries()) {
      const tooLarge = file.size > MAX_MEGABYTES * 1024 * 1024 ? strings.tooLarge(MAX_MEGABYTES) : undefined;
      void send(file, index >= room ? strings.tooMany(max) : tooLarge);
    }
  };
  return { sendings, add, dismiss };
}

function FileLine({ file, onRemove }: { readonly file: UploadedFile; readonly onRemove: () => void }) {
  return (
    <>
      <div className={styles.name}>
        {file.fileName} <span className={styles.hint}>{formatBytes(file.size)}</span>
      </div>
      <FileHashes file={file} />
      <RemoveButton name={file.fileName} onClick={onRemove} />
    </>
  );
}

/** The hashes of a file, by which anyone can tell later that it is the same. */
export function FileHashes({ file }: { readonly file: Pick<UploadedFile, 'sha256' | 'sm3'> }) {
  return (
    <dl className={styles.hashes}>
      <dt>{strings.sha256}</dt>
      <dd>{file.sha256}</dd>
      <dt>{strings.sm3}</dt>
      <dd>{file.sm3}</dd>
    </dl>
  );
}

function SendingLine({ sending, onDismiss }: { readonly sending: Sending; readonly onDismiss: () => void }) {
  const percent = Math.floor(sending.share * 100);
  return (
    <>
      <div className={styles.name}>{sending.name}</div>
      {sending.problem ? (
        <div className={styles.problem}>{sending.problem}</div>
      ) : (
        <Progress
          percent={percent}
          size="small"
          format={() => (percent < 100 ? strings.uploading(percent) : strings.hashing)}
        />
      )}
      {sending.problem ? <RemoveButton name={sending.name} onClick={onDismiss} /> : null}
    </>
  );
}

function RemoveButton({ name, onClick }: { readonly name: string; readonly onClick: () => void }) {
  return (
    <Button
      className={styles.remove ?? ''}
      type="text"
      size="small"
      icon={<DeleteOutlined />}
      aria-label={strings.remove(name)}
      onClick={onClick}
    />
  );
}
