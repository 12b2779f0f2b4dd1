import {
  claimAddEvidence,
  claimWithdrawEvidence,
  type EvidenceView,
  penaltyAddEvidence,
  penaltyWithdrawEvidence,
  type UploadedFile,
} from '@ecoredress/contract';
import { Link } from '@tanstack/react-router';
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
  const withdrawal = kind === 'claim' ? claimWithdrawEvidence : penaltyWithdrawEvidence;
  return (
    <div>
      {items.length === 0 ? <p className={styles.quiet}>{strings.noEvidence}</p> : null}
      {items.map((item, index) => (
        <div key={item.id} className={styles.row}>
          <div>
            <Link
              to={
                kind === 'claim' ? '/claims/$id/evidence/$evidenceId' : '/penalties/$id/evidence/$evidenceId'
              }
              params={{ id: subjectId, evidenceId: item.id }}
            >
              {index + 1}. {item.name}
            </Link>
            <div className={styles.quiet}>
              {item.kind} · {item.obtainedOn} · {item.addedByName}
            </div>
          </div>
          <div className={styles.hash} title={strings.hash}>
            {item.sm3.slice(0, 16)}…
            {mayAdd ? (
              <CommandButton
                declaration={withdrawal}
                subjectId={subjectId}
                expectedVersion={version}
                label={strings.withdraw}
                button={{ type: 'link', size: 'small' }}
                shape="modal"
                toInput={(values) => ({ ...values, evidenceId: item.id })}
              >
                <AutoFields declaration={withdrawal} except={['evidenceId']} />
              </CommandButton>
            ) : null}
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
