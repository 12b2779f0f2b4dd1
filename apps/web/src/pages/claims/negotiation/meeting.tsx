import {
  type ClaimDetail,
  type NegotiationRound,
  negotiationIssuePaper,
  negotiationRecordSignatures,
} from '@ecoredress/contract';
import { Tag } from 'antd';
import { useSession } from '../../../shared/api/session.ts';
import { AutoFields } from '../../../shared/auto-form/auto-fields.tsx';
import styles from '../../../shared/case/case.module.css';
import { CommandButton } from '../../../shared/commands/command-button.tsx';
import { KeyValue } from '../../../shared/display/key-value.tsx';
import { choiceStrings } from '../../../strings/choices.ts';
import { negotiationStrings as strings } from '../../../strings/negotiations.ts';
import own from './negotiation.module.css';

interface MeetingProps {
  readonly claim: ClaimDetail;
  readonly round: NegotiationRound;
}

/** One meeting: who was there for whom, what was agreed and what not, who signed, its minutes as a paper. */
export function Meeting({ claim, round }: MeetingProps) {
  return (
    <div className={own.meeting}>
      <div className={own.head}>
        <div>
          <strong>{strings.meeting(round.roundNo, round.heldOn)}</strong>{' '}
          <Tag color={round.result === 'agreed' ? 'green' : 'default'}>
            {choiceStrings[`result.${round.result}`] ?? choiceStrings[round.result]}
          </Tag>
          {round.mediated ? <Tag>{strings.mediated}</Tag> : null}
          <div className={styles.quiet}>
            {strings.at(round.place, round.host)}
            {round.minutesLong === null ? '' : ` · ${strings.minutesLong(round.minutesLong)}`}
            {round.nextOn ? ` · ${strings.next(round.nextOn)}` : ''}
          </div>
        </div>
        <MeetingActions claim={claim} round={round} />
      </div>
      <p className={styles.pre}>{round.minutes}</p>
      <Points title={strings.agreed} points={round.agreedPoints} />
      <Points title={strings.open} points={round.openPoints} />
      <KeyValue
        columns={1}
        items={[
          { label: strings.attendance, value: <Attendance round={round} /> },
          { label: strings.signatures, value: <Signatures round={round} /> },
        ]}
      />
    </div>
  );
}

function MeetingActions({ claim, round }: MeetingProps) {
  const { today } = useSession();
  const shared = { subjectId: claim.id, expectedVersion: claim.version, actions: claim.actions };
  const signed = new Set(round.signatures.map(({ name, organisation }) => `${organisation} ${name}`));
  const unsigned = round.attendants.filter(
    ({ present, name, organisation }) => present && !signed.has(`${organisation} ${name}`),
  );
  return (
    <div className={styles.actions}>
      {unsigned.length > 0 ? (
        <CommandButton
          {...shared}
          declaration={negotiationRecordSignatures}
          initialValues={{
            roundId: round.id,
            signedOn: round.heldOn,
            signatories: unsigned.map(({ name, organisation }) => ({
              name,
              organisation,
              outcome: 'signed' as const,
              reason: '',
              witness: '',
            })),
          }}
          button={{ size: 'small' }}
        >
          <AutoFields declaration={negotiationRecordSignatures} caseId={claim.id} except={['roundId']} />
        </CommandButton>
      ) : null}
      <CommandButton
        {...shared}
        declaration={negotiationIssuePaper}
        label={strings.minutes}
        initialValues={{ kind: 'negotiationMinutes', roundId: round.id, issuedOn: today }}
        button={{ size: 'small' }}
      >
        <AutoFields declaration={negotiationIssuePaper} except={['kind', 'roundId']} />
      </CommandButton>
      {round.paper ? (
        <a href={`/api/documents/${round.paper.documentId}/pdf`} target="_blank" rel="noreferrer">
          {strings.version(round.paper.version)}
        </a>
      ) : null}
    </div>
  );
}

function Points({ title, points }: { readonly title: string; readonly points: readonly string[] }) {
  if (points.length === 0) return null;
  return (
    <>
      <div className={styles.quiet}>{title}</div>
      <ul className={own.points}>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </>
  );
}

function Attendance({ round }: { readonly round: NegotiationRound }) {
  return round.attendants.map(({ name, organisation, role, side, present }) => (
    <div key={`${organisation} ${name}`}>
      {name}{' '}
      <span className={styles.quiet}>{`${organisation} · ${role} · ${choiceStrings[`side.${side}`]}`}</span>{' '}
      {present ? null : <Tag color="orange">{strings.absent}</Tag>}
    </div>
  ));
}

function Signatures({ round }: { readonly round: NegotiationRound }) {
  if (round.signatures.length === 0) return <span className={styles.quiet}>{strings.unsigned}</span>;
  const scans = new Map(round.signatures.flatMap(({ scans: each }) => each).map((scan) => [scan.id, scan]));
  return (
    <>
      {round.signatures.map((row) => (
        <div key={`${row.organisation} ${row.name}`}>
          {row.name} <span className={styles.quiet}>{`${row.organisation} · ${row.signedOn}`}</span>{' '}
          {row.outcome === 'signed' ? (
            <Tag color="green">{choiceStrings['outcome.signed']}</Tag>
          ) : (
            <div className={own.refusal}>{strings.refused(row.reason, row.witness)}</div>
          )}
        </div>
      ))}
      {[...scans.values()].map((scan) => (
        <div key={scan.id} className={styles.hash}>
          {strings.scan}：{scan.name} · SHA-256 {scan.sha256.slice(0, 16)}…
        </div>
      ))}
    </>
  );
}
