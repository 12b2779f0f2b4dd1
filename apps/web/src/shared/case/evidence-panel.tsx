import {
  claimAddEvidence,
  type EvidenceView,
  penaltyAddEvidence,
  type UploadedFile,
} from '@ecoredress/contract';
import { caseStrings as strings } from '../../strings/cases.ts';
import { AutoFields } from '../auto-form/auto-fields.tsx';
import { CommandButton } from '../commands/command-button.tsx';
import { Field } from '../commands/field.tsx';
import { Uploader } from '../files/uploader.tsx';
import styles from './case.module.css';

export interface EvidencePanelProps {
  readonly kind: 'penalty' | 'claim';
  readonly subjectId: string;
  readonly version: number;
  readonly items: readonly EvidenceView[];
  readonly mayAdd: boolean;
}

/** The evidence of a case, in its order; uploaded once, it stands in both cases of a pair. */
export function EvidencePanel({ kind, subjectId, version, items, mayAdd }: EvidencePanelProps) {
  const declaration = kind === 'claim' ? claimAddEvidence : penaltyAddEvidence;
  return (
    <div>
      {items.length === 0 ? <p className={styles.quiet}>{strings.noEvidence}</p> : null}
      {items.map((item, index) => (
        <div key={item.id} className={styles.row}>
          <div>
            <a href={`/api/evidence/${item.id}/file`} target="_blank" rel="noreferrer">
              {index + 1}. {item.name}
            </a>
            <div className={styles.quiet}>
              {item.kind} · {item.obtainedOn} · {item.addedByName}
            </div>
          </div>
          <div className={styles.hash} title={strings.hash}>
            {item.sm3.slice(0, 16)}…
          </div>
        </div>
      ))}
      {mayAdd ? (
        <CommandButton
          declaration={declaration}
          subjectId={subjectId}
          expectedVersion={version}
          toInput={({ file, ...values }) => ({
            ...values,
            sha256: (file as UploadedFile[] | undefined)?.[0]?.sha256,
          })}
        >
          <Field name="file" label={strings.file}>
            <Uploader max={1} />
          </Field>
          <AutoFields declaration={declaration} except={['sha256']} />
        </CommandButton>
      ) : null}
    </div>
  );
}
