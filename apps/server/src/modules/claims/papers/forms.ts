import { annexForm, investigationRecord, type OfficialDocument } from '@ecoredress/documents';
import { formatChineseDate, investigationForm } from '@ecoredress/law';
import type { ClaimDossier } from '../dossier.ts';
import { initiationValues, investigationValues, terminationValues } from '../form-values.ts';

/** 2026年5月8日 */
export function chineseDate(iso: string | null | undefined): string {
  return iso ? formatChineseDate(Temporal.PlainDate.from(iso)) : '';
}

function signatures(dossier: ClaimDossier, key: string) {
  const given = dossier.claim.forms.find((form) => form.form_key === key)?.signatures ?? [];
  const of = (step: string) => {
    const signature = given.find((candidate) => candidate.step === step);
    return (
      signature && { opinion: signature.opinion, name: signature.name, date: chineseDate(signature.signedOn) }
    );
  };
  return { handler: of('handler'), division: of('division_head'), department: of('department_head') };
}

/** Annex 1 or 2 with the case's own content. */
export function annexPaper(dossier: ClaimDossier, which: 'initiation' | 'termination'): OfficialDocument {
  const starts = which === 'initiation';
  const values = starts ? initiationValues(dossier) : terminationValues(dossier);
  const at = (key: string) => values[key] ?? '';
  return annexForm({
    title: starts ? '索赔启动登记表' : '索赔终止登记表',
    source: at('case_source'),
    number: at('case_no'),
    cause: at('cause'),
    obligor: {
      name: at('obligor_name'),
      address: at('obligor_address'),
      citizenId: at('obligor_citizen_id'),
      legalRepresentative: at('legal_representative'),
      post: at('legal_representative_post'),
    },
    reason: at(starts ? 'summary_and_reason' : 'termination_reason'),
    remark: at('remark'),
    ...signatures(dossier, starts ? 'claim_initiation' : 'claim_termination'),
  });
}

/** Annex 3 with the case's own content. */
export function investigationPaper(dossier: ClaimDossier): OfficialDocument {
  const values = investigationValues(dossier);
  const signature = signatures(dossier, 'investigation_record').handler;
  return investigationRecord({
    sections: investigationForm.fields.map((field) => ({
      label: field.label,
      guidance: field.guidance ?? '',
      text: values[field.key] ?? '',
    })),
    handler: signature?.name ?? '',
    date: signature?.date ?? '',
  });
}
