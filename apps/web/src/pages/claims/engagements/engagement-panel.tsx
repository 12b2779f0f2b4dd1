import {
  type ClaimDetail,
  type CommandReply,
  type CommandResult,
  engagementInvite,
  engagementsOfClaim,
  type QueryResult,
} from '@ecoredress/contract';
import { Alert } from 'antd';
import { useState } from 'react';
import { useApiQuery } from '../../../shared/api/queries.ts';
import { usePermission } from '../../../shared/api/session.ts';
import { AutoFields } from '../../../shared/auto-form/auto-fields.tsx';
import caseStyles from '../../../shared/case/case.module.css';
import { CommandButton } from '../../../shared/commands/command-button.tsx';
import { PageSkeleton } from '../../../shared/display/page-skeleton.tsx';
import { Section } from '../../../shared/display/section.tsx';
import { IssuedLink } from '../../../shared/guests/issued-link.tsx';
import { engagementStrings as strings } from '../../../strings/engagements.ts';
import { CombinedOpinions } from './combined-opinions.tsx';
import { EngagementCard } from './engagement-card.tsx';
import { ReleasedFile } from './released-file.tsx';

export type Issued = CommandResult<typeof engagementInvite>;
type Engagements = QueryResult<typeof engagementsOfClaim>;

interface PanelProps {
  readonly claim: ClaimDetail;
}

/** The experts drawn for a claim at their work: whom to invite, how far each is, what they see, what they say. */
export function EngagementPanel({ claim }: PanelProps) {
  const { data } = useApiQuery(engagementsOfClaim, { claimId: claim.id });
  const [issued, setIssued] = useState<Issued>();
  if (!data) return <PageSkeleton rows={3} />;
  return (
    <div className={caseStyles.stack} style={{ marginTop: 16 }}>
      <Section title={strings.title}>
        <Standing data={data} />
        <ToInvite claim={claim} data={data} onIssued={setIssued} />
        {data.items.map((item) => (
          <EngagementCard key={item.id} claim={claim} engagement={item} onIssued={setIssued} />
        ))}
      </Section>
      {data.drawnOn || data.file ? <ReleasedFile claim={claim} data={data} /> : null}
      {data.combined ? <CombinedOpinions claim={claim} combined={data.combined} /> : null}
      <IssuedLink title={strings.linkTitle} issued={issued} onClose={() => setIssued(undefined)} />
    </div>
  );
}

function Standing({ data }: { readonly data: Engagements }) {
  const { drawnOn, drawRequired, opinionsRequired, combined, items } = data;
  if (!drawnOn && items.length === 0 && !combined) {
    return drawRequired ? (
      <Alert type="info" showIcon title={strings.onlyDrawn} />
    ) : (
      <p className={caseStyles.quiet}>{strings.none}</p>
    );
  }
  return (
    <p className={caseStyles.guidance}>
      {strings.state(drawnOn)}；{strings.counted(combined?.count ?? 0, opinionsRequired)}。
      {drawRequired ? strings.onlyDrawn : ''}
    </p>
  );
}

interface ToInviteProps extends PanelProps {
  readonly data: Engagements;
  readonly onIssued: (issued: Issued) => void;
}

function ToInvite({ claim, data, onIssued }: ToInviteProps) {
  const may = usePermission('draw.conduct');
  const allowed = claim.actions.some((action) => action.command === engagementInvite.name && action.allowed);
  if (!may || !allowed || data.toInvite.length === 0) return null;
  return (
    <>
      <h3 className={caseStyles.part}>{strings.toInvite}</h3>
      {data.toInvite.map(({ seat, expertId, name }) => (
        <div key={expertId} className={caseStyles.row}>
          <span>
            {strings.seat(seat)}　<b>{name}</b>
          </span>
          <CommandButton
            declaration={engagementInvite}
            label={strings.invite}
            title={`${strings.invite}${name}`}
            button={{ type: 'primary', size: 'small' }}
            shape="modal"
            toInput={(values) => ({ ...values, claimId: claim.id, expertId })}
            onDone={({ result }: CommandReply<Issued>) => onIssued(result)}
          >
            <AutoFields declaration={engagementInvite} except={['claimId', 'expertId']} />
          </CommandButton>
        </div>
      ))}
    </>
  );
}
