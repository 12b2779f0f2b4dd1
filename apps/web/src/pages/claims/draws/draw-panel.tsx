import {
  type ClaimDetail,
  type CommandReply,
  type CommandResult,
  type DrawView,
  drawCommitAgency,
  drawConclude,
  drawDecline,
  drawInvite,
  drawIssueRecord,
  drawRevealAgency,
  drawsOfClaim,
} from '@ecoredress/contract';
import type { DrawProgress } from '@ecoredress/draw';
import { Link } from '@tanstack/react-router';
import { Button, Modal, QRCode, Select, Typography } from 'antd';
import { useState } from 'react';
import { useApiQuery } from '../../../shared/api/queries.ts';
import { usePermission } from '../../../shared/api/session.ts';
import { useCommand } from '../../../shared/api/use-command.ts';
import { AutoFields } from '../../../shared/auto-form/auto-fields.tsx';
import caseStyles from '../../../shared/case/case.module.css';
import { CommandButton } from '../../../shared/commands/command-button.tsx';
import { Field } from '../../../shared/commands/field.tsx';
import { PageSkeleton } from '../../../shared/display/page-skeleton.tsx';
import { Section } from '../../../shared/display/section.tsx';
import { DrawStatus } from '../../../shared/draws/draw-status.tsx';
import { SecretStep } from '../../../shared/draws/secret-step.tsx';
import { saveJson } from '../../../shared/files/save-json.ts';
import { drawStrings as strings } from '../../../strings/draws.ts';
import { OpenDraw } from './open-draw.tsx';

/** The joint draws of a claim: open one, take the agency's part, hand out the links, conclude, note who declines. */
export function DrawPanel({ claim }: { readonly claim: ClaimDetail }) {
  const may = usePermission('draw.conduct');
  const { data, refetch } = useApiQuery(drawsOfClaim, { claimId: claim.id });
  if (!data) return <PageSkeleton rows={3} />;
  const open = claim.actions.some(({ command, allowed }) => command === 'draw.open' && allowed);
  return (
    <div className={caseStyles.stack}>
      {data.items.length === 0 ? <p className={caseStyles.quiet}>{strings.none}</p> : null}
      {data.items.map((draw) => (
        <Section key={draw.id} title={draw.title}>
          <DrawStatus draw={draw} />
          {may ? (
            <Conduct
              draw={draw}
              // The others act at the same time: what they hand in changes nothing of what this side hands in.
              latest={async () => (await refetch()).data?.items.find(({ id }) => id === draw.id) ?? draw}
            />
          ) : null}
        </Section>
      ))}
      {may && open && data.items.every(({ record }) => record !== null) ? (
        <div>
          <OpenDraw claim={claim} again={data.items.length > 0} />
        </div>
      ) : null}
    </div>
  );
}

interface ConductProps {
  readonly draw: DrawView;
  /** The draw as it stands at this moment. */
  readonly latest: () => Promise<DrawView>;
}

function Conduct({ draw, latest }: ConductProps) {
  const commit = useCommand(drawCommitAgency);
  const reveal = useCommand(drawRevealAgency);
  const now = async () => ({ subjectId: draw.id, expectedVersion: (await latest()).version });
  return (
    <>
      <SecretStep
        draw={draw}
        side="agency"
        onCommit={async (hash) => commit.mutateAsync({ ...(await now()), input: { hash } })}
        onReveal={async (secret) => reveal.mutateAsync({ ...(await now()), input: secret })}
      />
      <div className={caseStyles.actions} style={{ marginTop: 12 }}>
        {draw.record ? <AfterDraw draw={draw} /> : <BeforeDraw draw={draw} />}
      </div>
    </>
  );
}

function BeforeDraw({ draw }: { readonly draw: DrawView }) {
  const on = { subjectId: draw.id, expectedVersion: draw.version };
  return (
    <>
      {(['obligor', 'witness'] as const).map((role) => (
        <Invite key={role} draw={draw} role={role} />
      ))}
      {draw.stage === 'ready' || draw.stage === 'void' ? (
        <CommandButton declaration={drawConclude} {...on} button={{ type: 'primary' }} />
      ) : null}
    </>
  );
}

type Issued = CommandResult<typeof drawInvite>;

/** Hands out a link with its code: both shown this once, the link also as a QR code to print. */
function Invite({ draw, role }: { readonly draw: DrawView; readonly role: 'obligor' | 'witness' }) {
  const [issued, setIssued] = useState<Issued>();
  const link = issued ? `${location.origin}/guest#${issued.token}` : '';
  return (
    <>
      <CommandButton
        declaration={drawInvite}
        subjectId={draw.id}
        expectedVersion={draw.version}
        label={strings.invite[role]}
        toInput={() => ({ role })}
        onDone={({ result }: CommandReply<Issued>) => setIssued(result)}
      />
      <Modal
        open={issued !== undefined}
        title={strings.invite[role]}
        footer={null}
        onCancel={() => setIssued(undefined)}
      >
        <p>{strings.handOver}</p>
        <QRCode value={link || '-'} type="svg" />
        <Typography.Paragraph copyable={{ text: link }}>
          {strings.link}：{link}
        </Typography.Paragraph>
        <Typography.Paragraph copyable={{ text: issued?.code ?? '' }}>
          {strings.code}：<b>{issued?.code}</b>
        </Typography.Paragraph>
      </Modal>
    </>
  );
}

function AfterDraw({ draw }: { readonly draw: DrawView }) {
  const held = draw.seats.filter(({ expertId }) => expertId !== null);
  const { frame } = draw.progress as unknown as DrawProgress;
  return (
    <>
      {held.length > 0 ? (
        <CommandButton
          declaration={drawDecline}
          label={strings.decline}
          subjectId={draw.id}
          expectedVersion={draw.version}
          initialValues={{ code: '谢绝' }}
        >
          <Field name="expertId" label={strings.seats}>
            <Select options={held.map(({ expertId, name }) => ({ value: expertId, label: name }))} />
          </Field>
          <AutoFields declaration={drawDecline} except={['expertId']} />
        </CommandButton>
      ) : null}
      <CommandButton
        declaration={drawIssueRecord}
        subjectId={draw.id}
        expectedVersion={draw.version}
        toInput={(values) => ({ ...values, site: location.origin })}
      >
        <AutoFields declaration={drawIssueRecord} except={['site']} />
      </CommandButton>
      <Button onClick={() => saveJson(frame.title, draw.record)}>{strings.download}</Button>
      <Link to="/draw-verify" search={{}}>
        {strings.verify}
      </Link>
    </>
  );
}
