import type { OfficialForm } from '@ecoredress/law';
import type { Selectable } from 'kysely';
import { type Actor, may } from '../../access/actor.ts';
import { type Change, insertRow, updateRow } from '../../commands/decision.ts';
import type { DecisionContext } from '../../commands/handler.ts';
import { json } from '../../commands/persist.ts';
import { refused } from '../../errors.ts';
import type { ClaimDossier } from './dossier.ts';
import type { FormSignature } from './records.ts';
import type { ClaimFormTable } from './tables.ts';

type FormRow = Selectable<ClaimFormTable>;

/** The step of a signature chain that comes next. */
export interface SignatureStep {
  readonly key: string;
  readonly role: string;
  readonly last: boolean;
}

/** Which permission a step of the chain (经办人 → 机构负责人 → 部门负责人) asks of its signer. */
const STEP_PERMISSION = {
  handler: 'claim.handle',
  division_head: 'claim.signSection',
  department_head: 'claim.signDepartment',
} as const;

export function findForm(dossier: ClaimDossier, key: string): FormRow | undefined {
  return dossier.claim.forms.find((form) => form.form_key === key);
}

/** Writes the form's fields; what was signed before is void and the chain begins again. */
export function draftForm(dossier: ClaimDossier, key: string, fields: object): Change[] {
  const form = findForm(dossier, key);
  const { city_code, id } = dossier.claim;
  const content = {
    fields: fields as Record<string, unknown>,
    status: 'draft' as const,
    returned_reason: '',
  };
  if (!form) {
    return [
      insertRow('claim_form', {
        city_code,
        claim_id: id,
        form_key: key,
        ...content,
        fields: JSON.stringify(content.fields),
        signatures: json([]) as never,
      }),
    ];
  }
  return updateRow('claim_form', { city_code, claim_id: id, form_key: key }, form, {
    ...content,
    fields: content.fields as never,
    signatures: json([]) as never,
  });
}

/** The next step of the chain, if this actor may sign it. Each step is signed by a different person. */
export function nextSignature(form: OfficialForm, row: FormRow | undefined, actor: Actor): SignatureStep {
  if (!row) throw refused([{ code: 'form-missing', message: `尚未填写《${form.name}》` }]);
  const index = row.signatures.length;
  const step = form.signatures[index];
  if (!step || row.status === 'signed') {
    throw refused([{ code: 'form-signed', message: `《${form.name}》已签署完毕` }]);
  }
  if (!may(actor, STEP_PERMISSION[step.key])) {
    throw refused([
      { code: 'form-signer', message: `《${form.name}》现由${step.role}签署，您不是${step.role}` },
    ]);
  }
  if (row.signatures.some((signature) => signature.userId === actor.userId)) {
    throw refused([
      {
        code: 'form-same-signer',
        message: `您已签署过《${form.name}》，下一步须由另一人以${step.role}身份签署`,
      },
    ]);
  }
  return { key: step.key, role: step.role, last: index === form.signatures.length - 1 };
}

export function signForm(
  dossier: ClaimDossier,
  key: string,
  step: SignatureStep,
  signature: { opinion: string; signedOn: string },
  context: DecisionContext,
): Change[] {
  const form = findForm(dossier, key);
  if (!form) throw new Error(`form ${key} is signed before it is written`);
  const given: FormSignature = {
    step: step.key,
    userId: context.actor.userId,
    name: context.actor.name,
    post: context.actor.post,
    opinion: signature.opinion,
    signedOn: signature.signedOn,
  };
  const { city_code, id } = dossier.claim;
  return updateRow('claim_form', { city_code, claim_id: id, form_key: key }, form, {
    signatures: json([...form.signatures, given]) as never,
    status: step.last ? 'signed' : 'signing',
  });
}

export function returnForm(dossier: ClaimDossier, key: string, reason: string): Change[] {
  const form = findForm(dossier, key);
  if (!form) return [];
  const { city_code, id } = dossier.claim;
  return updateRow('claim_form', { city_code, claim_id: id, form_key: key }, form, {
    signatures: json([]) as never,
    status: 'returned',
    returned_reason: reason,
  });
}
