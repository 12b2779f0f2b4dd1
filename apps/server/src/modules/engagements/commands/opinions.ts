import { createHash } from 'node:crypto';
import { claimRecordOpinion, engagementGiveOpinion, engagementSendBack } from '@ecoredress/contract';
import { formatYuan } from '@ecoredress/law';
import canonicalize from 'canonicalize';
import { deleteRow, insertRow, updateRow } from '../../../commands/decision.ts';
import { type CommandHandler, type DecisionContext, handle } from '../../../commands/handler.ts';
import { invalidField, refused } from '../../../errors.ts';
import {
  type ClaimDossier,
  checkClaimAction,
  checkFirstOpinion,
  getDossier,
  newOpinion,
} from '../../claims/index.ts';
import {
  checkStep,
  type EngagementRow,
  engagementChange,
  findFile,
  getEngagement,
  listOpinions,
  type OpinionRow,
} from '../rows.ts';
import type { OpinionContent } from '../tables.ts';

/** Signs a text with this installation's SM2 key. */
export type SignText = (text: string) => Promise<{ readonly signature: string; readonly publicKey: string }>;

interface OpinionFacts {
  readonly row: EngagementRow;
  readonly dossier: ClaimDossier;
  /** The latest version first. */
  readonly opinions: readonly OpinionRow[];
}

interface GivenFacts extends OpinionFacts {
  readonly content: OpinionContent;
  readonly signedText: string;
  readonly signed: Awaited<ReturnType<SignText>>;
}

type Given = (typeof engagementGiveOpinion)['input']['_output'];

/** What is signed: the whole opinion, whose it is, on what, when, under which name. */
function textOf(
  row: EngagementRow,
  content: OpinionContent,
  given: { readonly version: number; readonly signedName: string },
  { now }: DecisionContext,
): string {
  const { valuation, ...own } = content;
  const text = canonicalize({
    format: 'ecoredress-expert-opinion/1',
    engagementId: row.id,
    claimNumber: row.about.number,
    expertId: row.expert_id,
    expertName: row.expert_name,
    ...given,
    givenAt: now.toString({ smallestUnit: 'second' }),
    opinion: { ...own, valuation: valuation?.result ?? null },
  });
  if (text === undefined) throw new Error('an opinion without text');
  return text;
}

/**
 * Takes the expert's opinion in: once, and again only after it was sent back. It is signed with the installation's key
 * as it came in, beside the name typed, and becomes an opinion of the claim in the same transaction.
 */
export function giveOpinion(sign: SignText): CommandHandler {
  return handle<typeof engagementGiveOpinion, GivenFacts>({
    declaration: engagementGiveOpinion,
    permission: 'engagement.take',
    load: async ({ tx, subject, input, context }) => {
      const { cityCode } = context;
      const row = await getEngagement(tx, cityCode, subject?.id ?? '');
      const file = (await findFile(tx, cityCode, row.claim_id))?.content;
      const valuation = file?.valuations.find(({ id }) => id === input.valuationId) ?? null;
      const { signedName, valuationId: _chosen, ...own } = input;
      const content = { ...own, valuation };
      const opinions = await listOpinions(tx, cityCode, [row.id]);
      const version = opinions.length + 1;
      const signedText = textOf(row, content, { version, signedName }, context);
      return {
        row,
        dossier: await getDossier(tx, cityCode, row.claim_id),
        opinions,
        content,
        signedText,
        signed: await sign(signedText),
      };
    },
    decide: (facts, input, context) => {
      checkStep(facts.row, 'giveOpinion');
      checkClaimAction(facts.dossier, claimRecordOpinion.name, context);
      checkFirstOpinion(facts.dossier.claim, facts.row.expert_id);
      if (input.signedName !== facts.row.expert_name) {
        throw invalidField('signedName', '签名须与受邀专家的姓名一致');
      }
      if (input.valuationId && !facts.content.valuation) {
        throw invalidField('valuationId', '所选损害计算未向专家开放');
      }
      return handedIn(facts, input, context);
    },
  });
}

function handedIn(facts: GivenFacts, input: Given, context: DecisionContext) {
  const { row, dossier, opinions, content, signedText, signed } = facts;
  const givenOn = context.today.toString();
  const onClaim = newOpinion(context, row.claim_id, {
    expertId: row.expert_id,
    expertName: row.expert_name,
    employer: row.employer,
    professionalTitle: row.professional_title,
    field: row.field,
    givenOn,
    method: content.method,
    amountFen: content.amountFen,
    restorable: content.restorable,
    advice: content.advice,
    evidenceIds: [],
  });
  const version = opinions.length + 1;
  const opinion = insertRow('engagement_opinion', {
    city_code: row.city_code,
    id: context.newId(),
    engagement_id: row.id,
    version,
    claim_opinion_id: onClaim.id,
    given_on: givenOn,
    given_at: context.now.toString(),
    content: content as never,
    signed_name: input.signedName,
    signed_text: signedText,
    sm3: createHash('sm3').update(signedText).digest('hex'),
    signature: signed.signature,
    public_key: signed.publicKey,
    returned_reason: null,
    returned_at: null,
  });
  const again = version > 1 ? `修改后的（第${version}稿）` : '';
  const summary = `专家${row.expert_name}出具${again}意见：认定损害金额${formatYuan(content.amountFen)}元`;
  return {
    entries: [
      { summary, changes: [opinion, ...engagementChange(row, { status: 'handedIn' })] },
      { subject: { kind: 'claim' as const, id: dossier.claim.id }, summary, changes: [onClaim.change] },
    ] as const,
    result: {},
  };
}

export const sendBack = handle<typeof engagementSendBack, OpinionFacts>({
  declaration: engagementSendBack,
  permission: 'draw.conduct',
  load: async ({ tx, subject, context: { cityCode } }) => {
    const row = await getEngagement(tx, cityCode, subject?.id ?? '');
    const dossier = await getDossier(tx, cityCode, row.claim_id);
    return { row, dossier, opinions: await listOpinions(tx, cityCode, [row.id]) };
  },
  decide: ({ row, dossier: { claim }, opinions: [latest] }, { reason }, context) => {
    checkStep(row, 'sendBack');
    if (claim.pre_meeting !== null || claim.stage !== 'assessment') {
      throw refused([{ code: 'opinion-used', message: '会前磋商结果已经登记，专家意见不能再退回' }]);
    }
    const onClaim = claim.opinions.find(({ id }) => id === latest?.claim_opinion_id);
    if (!latest || !onClaim) throw new Error(`engagement ${row.id} has no opinion to send back`);
    const { city_code: cityCode } = row;
    const returned = { returned_reason: reason, returned_at: context.now.toString() };
    const summary = `退回专家${row.expert_name}的意见：${reason}`;
    return {
      entries: [
        {
          summary,
          changes: [
            ...updateRow('engagement_opinion', { city_code: cityCode, id: latest.id }, latest, returned),
            ...engagementChange(row, { status: 'returned' }),
          ],
        },
        {
          subject: { kind: 'claim', id: claim.id },
          summary,
          changes: [deleteRow('claim_opinion', { city_code: cityCode, id: onClaim.id }, onClaim)],
        },
      ],
      result: {},
    };
  },
});
