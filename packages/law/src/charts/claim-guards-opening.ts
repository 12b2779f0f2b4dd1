import type { Citation } from '../citations/types.ts';
import { type ChecklistStage, missingEvidence } from '../forms/evidence-checklist.ts';
import type { Guard, Refusal } from './chart.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { unless } from './refuse.ts';

const SCOPE: Citation = { sourceId: 'reg2022', article: '4' };
const FORM1: Citation = { sourceId: 'shigu2022', article: '附件1' };
const FORM3: Citation = { sourceId: 'shigu2022', article: '附件3' };
const CHECKLIST: Citation = { sourceId: 'zz-flow' };

/** What the checklist still asks for; an empty file lacks everything. */
function evidenceGaps(facts: ClaimFacts, stage: ChecklistStage): readonly Refusal[] {
  const kinds = facts.evidenceKinds ?? (facts.evidenceCount === 0 ? [] : undefined);
  if (kinds === undefined) return [];
  const missing = missingEvidence(kinds, stage).map(({ title }) => title);
  const wanted = stage === 'initiation' ? '启动索赔须有初步证据' : '提交调查情况须证据齐备';
  const code = stage === 'initiation' ? 'initial-evidence-missing' : 'evidence-incomplete';
  // Which kinds of evidence show what is our own proposal: where there is evidence, the refusal says so.
  const note = kinds.length > 0 ? '（证据种类与证明事项的对应为系统建议，待核）' : '';
  return unless(missing.length === 0, code, `${wanted}，尚缺：${missing.join('、')}${note}`, CHECKLIST);
}

/** The conditions of opening and investigating a claim. */
export const OPENING_GUARDS = {
  initiationComplete: {
    title: '启动登记表齐备',
    check: (facts) => [
      ...unless(
        facts.initiationForm === 'draft' || facts.initiationForm === 'signing',
        'initiation-form',
        '尚未填写《索赔启动登记表》（附件1）',
        FORM1,
      ),
      ...unless(facts.obligorCount > 0, 'obligor-missing', '尚未登记赔偿义务人', {
        sourceId: 'reg2022',
        article: '8',
      }),
      ...evidenceGaps(facts, 'initiation'),
    ],
  },
  scopeTested: {
    title: '适用范围已判定',
    check: (facts) => [
      ...unless(facts.inScope !== undefined, 'scope-untested', '尚未判定是否属于损害赔偿适用范围', SCOPE),
      ...unless(
        facts.inScope !== false,
        'out-of-scope',
        '判定结果为不属于适用范围，应终止索赔并填报附件2',
        SCOPE,
      ),
      ...unless(
        facts.elementCount > 0,
        'elements-missing',
        '尚未确定受损的环境要素、生物要素或生态系统功能',
        { sourceId: 'shigu2022', article: '二' },
      ),
    ],
  },
  investigationComplete: {
    title: '调查情况齐备',
    check: (facts) => [
      ...unless(
        facts.investigationWritten,
        'investigation-missing',
        '尚未填写《生态环境损害调查情况登记表》（附件3）',
        FORM3,
      ),
      ...unless(facts.factCount > 0, 'facts-missing', '尚未登记任何损害事实', FORM3),
      ...unless(
        facts.unsupportedFactCount === 0,
        'facts-unsupported',
        `有 ${facts.unsupportedFactCount} 项损害事实没有证据支持；所描述的事实必须有相关证据`,
        FORM3,
      ),
      ...unless(
        facts.legalBasisCount > 0,
        'legal-basis-missing',
        '尚未引用赔偿义务人承担责任的法律依据',
        FORM3,
      ),
      ...evidenceGaps(facts, 'investigation'),
    ],
  },
} as const satisfies Record<string, Guard<ClaimFacts>>;
