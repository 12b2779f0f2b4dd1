import { citationText, type FormValues, formatYuan, leadChannel } from '@ecoredress/law';
import type { ClaimDossier } from './dossier.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The head that forms 1 and 2 share: the case and its obligors. */
function caseAndObligor({ claim, parties }: ClaimDossier): Record<string, string> {
  const obligors = parties.filter((party) => party.role === 'obligor');
  const join = (values: readonly string[]) => values.filter(Boolean).join('；');
  return {
    case_source: leadChannel(claim.channel)?.title ?? claim.channel,
    case_no: claim.number,
    cause: claim.title,
    obligor_name: join(obligors.map((party) => party.name)),
    obligor_address: join(obligors.map((party) => party.address)),
    obligor_citizen_id: join(
      obligors.filter((party) => party.kind === 'person').map((party) => party.id_number),
    ),
    legal_representative: join(obligors.map((party) => party.legal_representative)),
    legal_representative_post: join(obligors.map((party) => party.legal_representative_post)),
  };
}

function fieldsOf({ claim }: ClaimDossier, key: string): Record<string, unknown> {
  return claim.forms.find((form) => form.form_key === key)?.fields ?? {};
}

/** The cells of annex 1, filled from the case. */
export function initiationValues(dossier: ClaimDossier): FormValues {
  const fields = fieldsOf(dossier, 'claim_initiation');
  return {
    ...caseAndObligor(dossier),
    summary_and_reason: text(fields['summaryAndReason']),
    remark: text(fields['remark']),
  };
}

/** The cells of annex 2, filled from the case. */
export function terminationValues(dossier: ClaimDossier): FormValues {
  const fields = fieldsOf(dossier, 'claim_termination');
  return {
    ...caseAndObligor(dossier),
    termination_reason: text(fields['reason']),
    remark: text(fields['remark']),
  };
}

const FACT_TITLES: Readonly<Record<string, string>> = {
  act: '违法行为的具体事实',
  time: '发生时间',
  place: '地点',
  consequence: '危害后果',
  assessment: '鉴定评估情况',
  causation: '因果关系',
};

export function factTitle(kind: string): string {
  return FACT_TITLES[kind] ?? kind;
}

/** The five sections of annex 3; each fact is followed by the evidence that supports it. */
export function investigationValues(dossier: ClaimDossier): FormValues {
  const { claim, parties, evidence } = dossier;
  const written = claim.investigation;
  if (!written) return {};
  const evidenceNo = new Map(evidence.map((item, index) => [item.id, `证据${index + 1}《${item.name}》`]));
  return {
    source_and_course: [
      `案件线索：${written.leadSource}`,
      `索赔启动时间：${claim.opened_on ?? ''}`,
      `调查人员：${written.investigators.join('、')}`,
      `调查方式：${written.method}`,
      `调查时间：${written.from}至${written.to}`,
      `调查范围：${written.range}`,
    ].join('\n'),
    obligor_basics: parties
      .filter((party) => party.role === 'obligor')
      .map((party) =>
        [
          `名称：${party.name}`,
          `地址：${party.address}`,
          `统一社会信用代码：${party.uscc}`,
          `法定代表人（负责人）：${party.legal_representative}`,
        ].join('；'),
      )
      .join('\n'),
    damage_facts_and_evidence: claim.facts
      .map((fact) => {
        const support = fact.evidence_ids.map((id) => evidenceNo.get(id) ?? '').join('、');
        return `${factTitle(fact.kind)}：${fact.content}（${support}）`;
      })
      .join('\n'),
    legal_basis: claim.legal_basis.map((citation) => citationText(plain(citation))).join('\n'),
    handling_suggestion: [
      `是否需要索赔：${written.needsClaim ? '需要' : '不需要'}`,
      `理由：${written.reason}`,
      `开展磋商的建议：${written.negotiationAdvice}`,
      ...(claim.claimed_fen > 0 ? [`索赔费用合计：${formatYuan(claim.claimed_fen)}元`] : []),
    ].join('\n'),
  };
}

/** Drops an article that was left undefined on the wire. */
export function plain(citation: { sourceId: string; article?: string | undefined }) {
  return citation.article === undefined
    ? { sourceId: citation.sourceId }
    : { sourceId: citation.sourceId, article: citation.article };
}
