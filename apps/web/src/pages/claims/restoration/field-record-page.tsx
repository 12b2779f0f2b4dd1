import { EnvironmentOutlined } from '@ant-design/icons';
import {
  type ClaimDetail,
  claimGet,
  type RestorationPlanView,
  restorationOfClaim,
} from '@ecoredress/contract';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Alert, Button, Input, Result } from 'antd';
import { useRef, useState } from 'react';
import { useApiQuery } from '../../../shared/api/queries.ts';
import { useSession } from '../../../shared/api/session.ts';
import { PageHead } from '../../../shared/display/page-head.tsx';
import { PageSkeleton } from '../../../shared/display/page-skeleton.tsx';
import { ProblemAlert } from '../../../shared/problems/problem-alert.tsx';
import { caseStrings } from '../../../strings/cases.ts';
import { restorationStrings } from '../../../strings/restorations.ts';
import { FieldPhotos, type Taken } from './field-photos.tsx';
import own from './restoration.module.css';
import { newSubmission, sendRecord } from './send-record.ts';
import { usePosition } from './use-position.ts';

const strings = restorationStrings.field;

/** The record made on the spot, on a phone: photographs, position, quantity, a few words. */
export function FieldRecordPage() {
  const { id } = useParams({ from: '/frame/claims/$id/field-record' });
  const claim = useApiQuery(claimGet, { id });
  const restoration = useApiQuery(restorationOfClaim, { claimId: id });
  const [round, setRound] = useState(0);
  const [done, setDone] = useState(false);
  const error = claim.error ?? restoration.error;
  if (error) return <ProblemAlert error={error} />;
  if (!claim.data || !restoration.data) return <PageSkeleton rows={6} />;
  const back = (
    <Link to="/claims/$id" params={{ id }}>
      {caseStrings.backToCase(claim.data.number)}
    </Link>
  );
  const again = () => {
    setDone(false);
    setRound(round + 1);
  };
  return (
    <div className={own.page}>
      <PageHead title={strings.title} back={back} sub={claim.data.title} />
      {!restoration.data.plan ? (
        <Alert type="info" showIcon title={strings.noPlan} />
      ) : done ? (
        <Result
          status="success"
          title={strings.done}
          extra={
            <Button type="primary" size="large" onClick={again}>
              {strings.another}
            </Button>
          }
        />
      ) : (
        <RecordForm
          key={round}
          claim={claim.data}
          plan={restoration.data.plan}
          onDone={() => setDone(true)}
        />
      )}
    </div>
  );
}

interface RecordFormProps {
  readonly claim: ClaimDetail;
  readonly plan: RestorationPlanView;
  readonly onDone: () => void;
}

function RecordForm({ claim, plan, onDone }: RecordFormProps) {
  const [photos, setPhotos] = useState<readonly Taken[]>([]);
  const [place, setPlace] = useState(plan.place);
  const [quantity, setQuantity] = useState('');
  const [description, setDescription] = useState('');
  const position = usePosition();
  const { send, sent, busy, problem } = useSubmission(claim, onDone);
  const ready = photos.length > 0 && place.trim() !== '' && description.trim() !== '';
  const submit = () =>
    send(photos, {
      place,
      description,
      ...position.position,
      ...(quantity.trim() === '' ? {} : { quantity: quantity.trim(), unit: plan.unit }),
    });
  return (
    <>
      <p className={own.hint}>{strings.intro}</p>
      <div className={own.part}>
        <span className={own.label}>{strings.photos}</span>
        <FieldPhotos value={photos} onChange={setPhotos} />
      </div>
      <PositionPart position={position} />
      <div className={own.part}>
        <label htmlFor="place">{strings.place}</label>
        <Input
          id="place"
          size="large"
          maxLength={200}
          value={place}
          onChange={({ target }) => setPlace(target.value)}
        />
      </div>
      <div className={own.part}>
        <label htmlFor="quantity">{strings.quantity(plan.unit)}</label>
        <Input
          id="quantity"
          size="large"
          inputMode="decimal"
          value={quantity}
          onChange={({ target }) => setQuantity(target.value)}
        />
        <p className={own.hint}>
          {strings.quantityHint}
          {restorationStrings.progress(plan.done, plan.quantity, plan.unit)}
        </p>
      </div>
      <div className={own.part}>
        <label htmlFor="description">{strings.description}</label>
        <Input.TextArea
          id="description"
          autoSize={{ minRows: 3 }}
          placeholder={strings.descriptionHint}
          value={description}
          onChange={({ target }) => setDescription(target.value)}
        />
      </div>
      {problem ? <ProblemAlert error={problem} /> : null}
      {ready ? null : <p className={own.hint}>{strings.needed}</p>}
      <Button
        block
        size="large"
        type="primary"
        loading={busy}
        disabled={!ready}
        onClick={() => void submit()}
        style={{ marginTop: 12 }}
      >
        {busy ? strings.sending(sent, photos.length) : strings.submit}
      </Button>
    </>
  );
}

function PositionPart({ position }: { readonly position: ReturnType<typeof usePosition> }) {
  const { step, position: found, locate } = position;
  return (
    <div className={own.part}>
      <span className={own.label}>{strings.position}</span>
      <Button block size="large" icon={<EnvironmentOutlined />} loading={step === 'asking'} onClick={locate}>
        {step === 'asking' ? strings.locating : strings.locate}
      </Button>
      <p className={own.hint} aria-live="polite">
        {found
          ? restorationStrings.position(found.longitude, found.latitude, found.accuracyMetres)
          : step === 'refused' || step === 'unavailable'
            ? strings[step]
            : restorationStrings.noPosition}
      </p>
    </div>
  );
}

/** Sends the record; a repeated try after a fault goes on where the last one broke off. */
function useSubmission(claim: ClaimDetail, onDone: () => void) {
  const { today } = useSession();
  const client = useQueryClient();
  const submission = useRef(newSubmission());
  const [sent, setSent] = useState(0);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const send = async (
    photos: readonly Taken[],
    record: Parameters<typeof sendRecord>[0]['record'],
  ): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      const { id: claimId, version } = claim;
      await sendRecord({
        claimId,
        version,
        today,
        photos,
        record,
        submission: submission.current,
        onPhoto: setSent,
      });
      onDone();
    } catch (error) {
      setProblem(error);
    } finally {
      // The version grew with every photograph, also when the record itself was refused.
      await client.invalidateQueries();
      setBusy(false);
    }
  };
  return { send, sent, busy, problem };
}
