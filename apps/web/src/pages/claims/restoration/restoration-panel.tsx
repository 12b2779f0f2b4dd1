import {
  type ClaimDetail,
  type RestorationView,
  restorationIssuePaper,
  restorationOfClaim,
  restorationRecordGuideCheck,
} from '@ecoredress/contract';
import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { useApiQuery } from '../../../shared/api/queries.ts';
import { useSession } from '../../../shared/api/session.ts';
import { AutoFields } from '../../../shared/auto-form/auto-fields.tsx';
import styles from '../../../shared/case/case.module.css';
import { CommandButton } from '../../../shared/commands/command-button.tsx';
import { formatMoment } from '../../../shared/display/moment.ts';
import { PageSkeleton } from '../../../shared/display/page-skeleton.tsx';
import { Section } from '../../../shared/display/section.tsx';
import { ProblemAlert } from '../../../shared/problems/problem-alert.tsx';
import { choiceStrings } from '../../../strings/choices.ts';
import { restorationStrings as strings } from '../../../strings/restorations.ts';
import { Evaluations } from './evaluations.tsx';
import { Milestones } from './milestones.tsx';
import { Plan } from './plan.tsx';
import own from './restoration.module.css';

/** A claim's restoration: plan and progress, milestones, what was seen on the spot, checks, rounds of evaluation. */
export function RestorationPanel({ claim }: { readonly claim: ClaimDetail }) {
  const { today } = useSession();
  const answer = useApiQuery(restorationOfClaim, { claimId: claim.id });
  if (answer.error) return <ProblemAlert error={answer.error} />;
  if (!answer.data) return <PageSkeleton rows={4} />;
  const restoration = answer.data;
  const { plan } = restoration;
  return (
    <div className={styles.stack}>
      {plan ? null : <p className={styles.quiet}>{strings.none}</p>}
      <div className={styles.actions}>
        <CommandButton
          declaration={restorationIssuePaper}
          subjectId={claim.id}
          expectedVersion={claim.version}
          actions={claim.actions}
          initialValues={{ issuedOn: today }}
        >
          <AutoFields declaration={restorationIssuePaper} />
        </CommandButton>
      </div>
      {plan ? (
        <>
          <Plan claim={claim} plan={plan} />
          <Milestones claim={claim} plan={plan} milestones={restoration.milestones} />
          <FieldRecords claim={claim} records={restoration.fieldRecords} />
          <GuideChecks claim={claim} restoration={restoration} today={today} />
        </>
      ) : null}
      <Evaluations claim={claim} restoration={restoration} today={today} />
    </div>
  );
}

interface FieldRecordsProps {
  readonly claim: ClaimDetail;
  readonly records: RestorationView['fieldRecords'];
}

function FieldRecords({ claim, records }: FieldRecordsProps) {
  const may = claim.actions.some(
    ({ command, allowed }) => command === 'restoration.addFieldRecord' && allowed,
  );
  return (
    <Section
      title={`${strings.records} ${records.length}`}
      extra={
        may ? (
          <Link to="/claims/$id/field-record" params={{ id: claim.id }}>
            {strings.addRecord}
          </Link>
        ) : null
      }
    >
      {records.length === 0 ? <p className={styles.quiet}>{strings.noRecords}</p> : null}
      {records.map((record) => (
        <FieldRecord key={record.id} claimId={claim.id} record={record} />
      ))}
    </Section>
  );
}

interface FieldRecordProps {
  readonly claimId: string;
  readonly record: RestorationView['fieldRecords'][number];
}

function FieldRecord({ claimId, record }: FieldRecordProps) {
  const { longitude, latitude, accuracyMetres } = record;
  return (
    <div className={styles.row}>
      <div className={own.record}>
        <strong>{record.place}</strong>{' '}
        {record.quantity === null ? null : (
          <Tag color="green">
            {record.quantity} {record.unit}
          </Tag>
        )}
        <p className={styles.long}>{record.description}</p>
        <div className={styles.quiet}>
          {formatMoment(record.recordedAt)} · {record.recordedByName}
        </div>
        <div className={styles.quiet}>
          {longitude && latitude ? strings.position(longitude, latitude, accuracyMetres) : strings.noPosition}
        </div>
        <ul className={own.photos}>
          {record.photos.map((photo) => (
            <li key={photo.evidenceId}>
              <Link
                to="/claims/$id/evidence/$evidenceId"
                params={{ id: claimId, evidenceId: photo.evidenceId }}
              >
                {photo.mediaType.startsWith('image/') ? (
                  <img src={`/api/evidence/${photo.evidenceId}/file`} alt={photo.name} loading="lazy" />
                ) : null}
                <span>{photo.name}</span>
              </Link>
              <div className={styles.hash}>SHA-256 {photo.sha256.slice(0, 12)}…</div>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

interface GuideChecksProps {
  readonly claim: ClaimDetail;
  readonly restoration: RestorationView;
  readonly today: string;
}

function GuideChecks({ claim, restoration, today }: GuideChecksProps) {
  const department = restoration.plan?.guideDepartment ?? '';
  return (
    <Section
      title={strings.guideChecks}
      extra={
        <CommandButton
          declaration={restorationRecordGuideCheck}
          subjectId={claim.id}
          expectedVersion={claim.version}
          actions={claim.actions}
          initialValues={{ checkedOn: today, department: department === '' ? '' : `${department}主管部门` }}
        >
          <AutoFields declaration={restorationRecordGuideCheck} caseId={claim.id} />
        </CommandButton>
      }
    >
      {restoration.guideChecks.length === 0 ? (
        <p className={styles.quiet}>{strings.noGuideChecks(department)}</p>
      ) : null}
      {restoration.guideChecks.map((check) => (
        <div key={check.id} className={styles.row}>
          <div>
            <strong>{check.department}</strong>
            <div className={styles.quiet}>
              {check.checkedOn} · {check.checkers}
            </div>
            <p className={styles.long}>{check.opinion}</p>
          </div>
          <div>
            <Tag color={check.result === 'inOrder' ? 'green' : 'orange'}>{choiceStrings[check.result]}</Tag>
          </div>
        </div>
      ))}
    </Section>
  );
}
