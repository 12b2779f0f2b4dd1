import { type ClaimDetail, claimAssignOfficer, unitOfficers } from '@ecoredress/contract';
import { Select } from 'antd';
import { useApiQuery } from '../../shared/api/queries.ts';
import { CommandButton } from '../../shared/commands/command-button.tsx';
import { Field } from '../../shared/commands/field.tsx';
import { caseStrings as strings } from '../../strings/cases.ts';

/** Gives the claim to another officer of its unit. */
export function AssignOfficer({ claim }: { readonly claim: ClaimDetail }) {
  const officers = useApiQuery(unitOfficers, { unitId: claim.unitId });
  const items = officers.data?.items ?? [];
  return (
    <CommandButton
      declaration={claimAssignOfficer}
      subjectId={claim.id}
      expectedVersion={claim.version}
      actions={claim.actions}
      shape="modal"
      initialValues={{ officerId: claim.officer.id }}
    >
      <Field name="officerId" label={strings.officer}>
        <Select
          loading={officers.isPending}
          options={items.map(({ id, name, post }) => ({ value: id, label: `${name}（${post}）` }))}
        />
      </Field>
    </CommandButton>
  );
}
