import {
  type ClaimDetail,
  type CommandReply,
  type EngagementView,
  engagementEnd,
  engagementIssuePaper,
  engagementRecordFee,
  engagementReissue,
  engagementSendBack,
  type OpinionView,
} from '@ecoredress/contract';
import { Link } from '@tanstack/react-router';
import { Tag, Typography } from 'antd';
import { usePermission, useSession } from '../../../shared/api/session.ts';
import { AutoFields } from '../../../shared/auto-form/auto-fields.tsx';
import caseStyles from '../../../shared/case/case.module.css';
import { CommandButton } from '../../../shared/commands/command-button.tsx';
import { KeyValue } from '../../../shared/display/key-value.tsx';
import { formatMoment } from '../../../shared/display/moment.ts';
import { Money } from '../../../shared/display/money.tsx';
import { SaveSignature } from '../../../shared/experts/save-signature.tsx';
import { engagementStrings as strings } from '../../../strings/engagements.ts';
import type { Issued } from './engagement-panel.tsx';

interface CardProps {
  readonly claim: ClaimDetail;
  readonly engagement: EngagementView;
  readonly onIssued: (issued: Issued) => void;
}

const COLORS: Readonly<Record<string, string>> = {
  handedIn: 'green',
  returned: 'orange',
  declined: 'default',
  recused: 'default',
  ended: 'default',
};

/** One expert's engagement: how far it is, the opinion, the fee, what can be done. */
export function EngagementCard({ claim, engagement, onIssued }: CardProps) {
  const { status, opinions, fee } = engagement;
  const latest = opinions[0];
  return (
    <div className={caseStyles.row} style={{ display: 'block' }}>
      <div>
        <Link to="/experts/$id" params={{ id: engagement.expertId }}>
          <b>{engagement.expertName}</b>
        </Link>{' '}
        <Tag color={COLORS[status] ?? 'blue'}>{engagement.statusTitle}</Tag>
        {status === 'handedIn' && !engagement.seated ? <Tag color="red">{strings.notSeated}</Tag> : null}
      </div>
      <div className={caseStyles.quiet}>
        {engagement.employer} · {engagement.professionalTitle} · {engagement.field}
        {status === 'invited' ? ` · ${strings.answerBy(formatMoment(engagement.answerBy))}` : ''}
        {engagement.endReason ? ` · ${engagement.endReason}` : ''}
      </div>
      {latest ? (
        <div>
          {strings.opinion}：<Money fen={latest.amountFen} />，{latest.method}，
          {strings.restorable[latest.restorable]}
        </div>
      ) : null}
      {fee ? (
        <div className={caseStyles.quiet}>
          {strings.fee}：<Money fen={fee.feeFen} />，{strings.feeState(fee.paidOn)}
        </div>
      ) : null}
      <Opinions opinions={opinions} />
      <Actions claim={claim} engagement={engagement} onIssued={onIssued} />
    </div>
  );
}

/** Every version in full, with what verifies it. */
function Opinions({ opinions }: { readonly opinions: readonly OpinionView[] }) {
  if (opinions.length === 0) return null;
  return (
    <details className={caseStyles.derivation}>
      <summary>{strings.showOpinion}</summary>
      {opinions.map((one) => (
        <section key={one.version}>
          <h3 className={caseStyles.part}>
            {strings.version(one.version)}　{one.givenOn}　{one.signedName}
          </h3>
          <p className={caseStyles.pre}>{one.factsFound}</p>
          {one.advice ? (
            <p className={caseStyles.pre}>
              {strings.advice}：{one.advice}
            </p>
          ) : null}
          {one.valuationTitle ? (
            <p>
              {strings.valuation}：{one.valuationTitle}
            </p>
          ) : null}
          {one.returnedReason ? (
            <Typography.Paragraph type="warning">
              {strings.returned}：{one.returnedReason}
            </Typography.Paragraph>
          ) : null}
          <KeyValue
            columns={1}
            items={[
              { label: 'SM3', value: <span className={caseStyles.hash}>{one.sm3}</span> },
              { label: strings.signature, value: <span className={caseStyles.hash}>{one.signature}</span> },
              { label: strings.publicKey, value: <span className={caseStyles.hash}>{one.publicKey}</span> },
            ]}
          />
          <SaveSignature opinion={one} />
        </section>
      ))}
    </details>
  );
}

const isLive = (status: string) => !['declined', 'recused', 'ended'].includes(status);

const SMALL = { size: 'small' as const };

function Actions({ claim, engagement, onIssued }: CardProps) {
  const conducts = usePermission('draw.conduct');
  const pays = usePermission('claim.finance');
  const writes = usePermission('document.generate');
  return (
    <div className={caseStyles.actions} style={{ marginTop: 8 }}>
      {conducts ? <Conduct engagement={engagement} onIssued={onIssued} /> : null}
      {writes && engagement.status === 'handedIn' ? <Paper claim={claim} engagement={engagement} /> : null}
      {pays && (engagement.fee || isLive(engagement.status)) ? <Fee engagement={engagement} /> : null}
    </div>
  );
}

function Conduct({ engagement, onIssued }: Omit<CardProps, 'claim'>) {
  const on = { subjectId: engagement.id, expectedVersion: engagement.version };
  return (
    <>
      {isLive(engagement.status) ? (
        <CommandButton
          declaration={engagementReissue}
          {...on}
          label={strings.reissue}
          button={SMALL}
          onDone={({ result }: CommandReply<Issued>) => onIssued(result)}
        />
      ) : null}
      {engagement.maySendBack ? (
        <CommandButton
          declaration={engagementSendBack}
          {...on}
          label={strings.sendBack}
          intro={strings.sendBackIntro}
          button={SMALL}
          shape="modal"
        >
          <AutoFields declaration={engagementSendBack} />
        </CommandButton>
      ) : null}
      {engagement.mayEnd ? (
        <CommandButton
          declaration={engagementEnd}
          {...on}
          label={strings.end}
          intro={strings.endIntro}
          button={SMALL}
          shape="modal"
        >
          <AutoFields declaration={engagementEnd} />
        </CommandButton>
      ) : null}
    </>
  );
}

function Paper({ claim, engagement }: Omit<CardProps, 'onIssued'>) {
  const { today } = useSession();
  return (
    <CommandButton
      declaration={engagementIssuePaper}
      subjectId={claim.id}
      expectedVersion={claim.version}
      actions={claim.actions}
      label={strings.paper}
      button={SMALL}
      shape="modal"
      initialValues={{ issuedOn: today }}
      toInput={(values) => ({ ...values, kind: 'expertOpinion', engagementId: engagement.id })}
    >
      <AutoFields declaration={engagementIssuePaper} except={['kind', 'engagementId']} />
    </CommandButton>
  );
}

function Fee({ engagement: { id, version, fee } }: Pick<CardProps, 'engagement'>) {
  return (
    <CommandButton
      declaration={engagementRecordFee}
      subjectId={id}
      expectedVersion={version}
      label={strings.recordFee}
      button={SMALL}
      shape="modal"
      initialValues={fee ? { feeFen: fee.feeFen, note: fee.note } : {}}
    >
      <AutoFields declaration={engagementRecordFee} />
    </CommandButton>
  );
}
