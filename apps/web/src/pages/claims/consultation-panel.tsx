import type { ClaimDetail } from '@ecoredress/contract';
import styles from '../../shared/case/case.module.css';
import { Section } from '../../shared/display/section.tsx';
import { consultationStrings as strings } from '../../strings/consultation.ts';
import { CouncilPanel } from './councils/council-panel.tsx';
import { InvitationPanel } from './invitations/invitation-panel.tsx';
import { ObserverPanel } from './observers/observer-panel.tsx';

/** Everybody else who has a word in the claim: bodies invited, departments asked, supervisors who look on. */
export function ConsultationPanel({ claim }: { readonly claim: ClaimDetail }) {
  return (
    <div className={styles.stack}>
      <Section title={strings.invitations}>
        <InvitationPanel claim={claim} />
      </Section>
      <Section title={strings.councils}>
        <CouncilPanel claim={claim} />
      </Section>
      <Section title={strings.observers}>
        <ObserverPanel claim={claim} />
      </Section>
    </div>
  );
}
