import { type ClaimDetail, claimOpen } from '@ecoredress/contract';
import { useNavigate } from '@tanstack/react-router';
import { usePermission, useSession } from '../../shared/api/session.ts';
import { AutoFields } from '../../shared/auto-form/auto-fields.tsx';
import { CommandButton } from '../../shared/commands/command-button.tsx';
import { caseStrings as strings } from '../../strings/cases.ts';

/** Opens a claim that neither a penalty nor a lead stands behind, such as one handed over by another body. */
export function OpenClaim() {
  const may = usePermission('claim.handle');
  const toClaim = useToClaim();
  const { unit } = useSession();
  if (!may) return null;
  return (
    <CommandButton
      declaration={claimOpen}
      button={{ type: 'primary' }}
      initialValues={{ unitId: unit.id, obligors: [{}] as never }}
      onDone={toClaim}
    >
      <AutoFields declaration={claimOpen} except={['leadId', 'reopensClaimId']} />
    </CommandButton>
  );
}

/** Opens an ended claim anew: a case of its own with a new form 1, which names the old one. */
export function ReopenClaim({ claim }: { readonly claim: ClaimDetail }) {
  const may = usePermission('claim.handle');
  const toClaim = useToClaim();
  if (!may || !(claim.stage === 'terminated' || claim.stage === 'notFiled')) return null;
  return (
    <CommandButton
      declaration={claimOpen}
      label={strings.openAnew}
      button={{ type: 'primary' }}
      initialValues={{ title: claim.title, channel: claim.channel, occurredPlace: claim.occurredPlace }}
      toInput={(values) => ({ ...values, unitId: claim.unitId, reopensClaimId: claim.id })}
      onDone={toClaim}
    >
      <p>{strings.openedAnewHint}</p>
      <AutoFields declaration={claimOpen} except={['unitId', 'leadId', 'reopensClaimId', 'obligors']} />
    </CommandButton>
  );
}

function useToClaim() {
  const navigate = useNavigate();
  return ({ subjectId }: { readonly subjectId: string }) =>
    void navigate({ to: '/claims/$id', params: { id: subjectId } });
}
