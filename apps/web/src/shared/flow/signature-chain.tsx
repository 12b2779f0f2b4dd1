import type { SignatureView } from '@ecoredress/contract';
import type { z } from 'zod';
import { signatureStrings as strings } from '../../strings/signatures.ts';
import styles from './signature-chain.module.css';

export interface SignatureStep {
  /** The step's key, as `signatures[].step` and `nextStep` name it. */
  readonly key: string;
  readonly role: string;
}

export interface SignatureChainProps {
  /** The steps in their order: `initiationForm.signatures` of the law package. */
  readonly steps: readonly SignatureStep[];
  readonly signatures: readonly z.infer<typeof SignatureView>[];
  /** Whose turn it is; null when nobody's. */
  readonly nextStep: string | null;
}

/** Who has signed a form, with which opinion and when, whose turn it is and who is still to come. */
export function SignatureChain({ steps, signatures, nextStep }: SignatureChainProps) {
  return (
    <ol className={styles.chain} aria-label={strings.title}>
      {steps.map(({ key, role }) => {
        const signature = signatures.find(({ step }) => step === key);
        const state = signature ? 'signed' : key === nextStep ? 'waiting' : 'later';
        return (
          <li key={key} className={styles[state]} aria-current={state === 'waiting' ? 'step' : undefined}>
            <div className={styles.head}>
              <strong>{role}</strong>
              <span className={styles.state}>{strings[state]}</span>
            </div>
            {signature ? (
              <>
                <div>
                  {signature.name}
                  {signature.post ? <span className={styles.quiet}>（{signature.post}）</span> : null}
                </div>
                <div>{signature.opinion}</div>
                <div className={`number ${styles.quiet}`}>{signature.signedOn}</div>
              </>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
