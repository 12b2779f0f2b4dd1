import {
  type ClaimDetail,
  type CourtView,
  courtAssemblePacket,
  courtIssueDocument,
  courtOfClaim,
  courtRecordAnnouncement,
  courtRecordPublicSuit,
} from '@ecoredress/contract';
import { Alert, Tag } from 'antd';
import { useApiQuery } from '../../../shared/api/queries.ts';
import { useSession } from '../../../shared/api/session.ts';
import { AutoFields } from '../../../shared/auto-form/auto-fields.tsx';
import styles from '../../../shared/case/case.module.css';
import { CommandButton } from '../../../shared/commands/command-button.tsx';
import { TransferPanel } from '../../../shared/crimes/transfer-panel.tsx';
import { KeyValue } from '../../../shared/display/key-value.tsx';
import { Money } from '../../../shared/display/money.tsx';
import { PageSkeleton } from '../../../shared/display/page-skeleton.tsx';
import { Section } from '../../../shared/display/section.tsx';
import { DerivationTree } from '../../../shared/law/derivation-tree.tsx';
import { ProblemAlert } from '../../../shared/problems/problem-alert.tsx';
import { courtStrings as strings } from '../../../strings/courts.ts';
import { Announcements, PublicSuits } from './suits.tsx';

/** What stands between the claim and the courts: confirmation, enforcement, public-interest suits and the papers for them. */
export function CourtPanel({ claim }: { readonly claim: ClaimDetail }) {
  const { today } = useSession();
  const answer = useApiQuery(courtOfClaim, { claimId: claim.id });
  if (answer.error) return <ProblemAlert error={answer.error} />;
  if (!answer.data) return <PageSkeleton rows={4} />;
  const court = answer.data;
  const on = { subjectId: claim.id, expectedVersion: claim.version, actions: claim.actions };
  const empty = !court.packet && !court.unperformed && court.suits.length + court.announcements.length === 0;
  return (
    <div className={styles.stack}>
      {empty ? <p className={styles.quiet}>{strings.none}</p> : null}
      <div className={styles.actions}>
        <CommandButton
          declaration={courtIssueDocument}
          {...on}
          initialValues={{ issuedOn: today }}
          button={{ type: 'primary' }}
        >
          <AutoFields declaration={courtIssueDocument} />
        </CommandButton>
        <CommandButton declaration={courtRecordAnnouncement} {...on} initialValues={{ announcedOn: today }}>
          <AutoFields declaration={courtRecordAnnouncement} caseId={claim.id} />
        </CommandButton>
        <CommandButton declaration={courtRecordPublicSuit} {...on} initialValues={{ acceptedOn: today }}>
          <AutoFields declaration={courtRecordPublicSuit} caseId={claim.id} />
        </CommandButton>
      </div>
      {court.refusal ? <Refusal refusal={court.refusal} /> : null}
      {court.packet ? <Packet claim={claim} packet={court.packet} mediated={court.mediated} /> : null}
      {court.unperformed ? <UnperformedPart unperformed={court.unperformed} /> : null}
      {court.enforcement ? <Enforcement enforcement={court.enforcement} /> : null}
      <Announcements claim={claim} announcements={court.announcements} />
      <PublicSuits claim={claim} suits={court.suits} />
      <Section title={strings.transfers.title}>
        <TransferPanel kind="claim" caseId={claim.id} parties={claim.parties.map(({ name }) => name)} />
      </Section>
    </div>
  );
}

function Refusal({ refusal }: { readonly refusal: NonNullable<CourtView['refusal']> }) {
  return (
    <Alert
      type="warning"
      showIcon
      title={`${strings.refusal}：${refusal.reason}`}
      description={`${strings.refusalText(refusal.rulingNo, refusal.ruledOn)}。${strings.refusalNext}`}
    />
  );
}

interface PacketProps {
  readonly claim: ClaimDetail;
  readonly packet: NonNullable<CourtView['packet']>;
  readonly mediated: boolean;
}

/** The list of what goes to the court, item by item with its files; what is there already begins the form. */
function Packet({ claim, packet, mediated }: PacketProps) {
  const missing = packet.items.filter(({ files }) => files.length === 0).length;
  return (
    <Section
      title={
        <>
          {strings.packet}{' '}
          {packet.complete ? (
            <Tag color="green">{strings.packetReady}</Tag>
          ) : (
            <Tag color="orange">{strings.packetLacks(missing)}</Tag>
          )}
        </>
      }
      extra={
        <CommandButton
          declaration={courtAssemblePacket}
          subjectId={claim.id}
          expectedVersion={claim.version}
          actions={claim.actions}
          initialValues={{
            papers: packet.items
              .filter(({ key, files }) => key !== 'application' && files.length === 0)
              .map(({ key }) => ({ item: key as never, evidenceIds: [] })),
          }}
        >
          <AutoFields declaration={courtAssemblePacket} caseId={claim.id} />
        </CommandButton>
      }
    >
      <p className={styles.quiet}>{mediated ? strings.mediatedYes : strings.mediatedNo}</p>
      {packet.items.map(({ key, title, hint, files }) => (
        <div key={key} className={styles.row}>
          <div>
            <strong>{title}</strong>
            <div className={styles.quiet}>{hint}</div>
            {files.map(({ name, sha256 }) => (
              <div key={`${name}${sha256}`}>
                {name}
                <div className={styles.hash}>SHA-256 {sha256}</div>
              </div>
            ))}
          </div>
          {files.length === 0 ? <Tag color="orange">{strings.noFile}</Tag> : null}
        </div>
      ))}
    </Section>
  );
}

function UnperformedPart({ unperformed }: { readonly unperformed: NonNullable<CourtView['unperformed']> }) {
  const { moneyFen, restoration, enforceable, steps } = unperformed;
  return (
    <Section
      title={strings.unperformed}
      extra={
        <Tag color={enforceable ? 'green' : 'default'} style={{ whiteSpace: 'normal' }}>
          {enforceable ? strings.enforceable : strings.notEnforceable}
        </Tag>
      }
    >
      {moneyFen === 0 && restoration === '' ? <p className={styles.quiet}>{strings.allPerformed}</p> : null}
      <DerivationTree steps={steps} />
    </Section>
  );
}

function Enforcement({ enforcement }: { readonly enforcement: NonNullable<CourtView['enforcement']> }) {
  const { appliedFen, recoveredFen, leftFen, restoration, steps, filing, ended } = enforcement;
  return (
    <Section title={strings.enforcement} extra={ended ? <Tag>{strings.ended}</Tag> : null}>
      <KeyValue
        items={[
          { label: strings.applied, value: <Money fen={appliedFen} /> },
          { label: strings.recovered, value: <Money fen={recoveredFen} /> },
          { label: strings.left, value: <Money fen={leftFen} /> },
          ...(restoration ? [{ label: strings.restoration, value: restoration }] : []),
          {
            label: strings.filing,
            value: filing
              ? [filing.decidedOn, strings.filings[filing.outcome], filing.caseNo, filing.reason]
                  .filter(Boolean)
                  .join(' ')
              : strings.filingAwaited,
            wide: true,
          },
        ]}
      />
      {steps.length > 0 ? (
        <details className={styles.derivation}>
          <summary>{strings.computation}</summary>
          <DerivationTree steps={steps} />
        </details>
      ) : null}
    </Section>
  );
}
