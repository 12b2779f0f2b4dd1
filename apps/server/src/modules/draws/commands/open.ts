import { randomBytes } from 'node:crypto';
import { drawOpen } from '@ecoredress/contract';
import { type Candidate, type DrawFrame, freezeDraw, sealName } from '@ecoredress/draw';
import { decided, insertRow } from '../../../commands/decision.ts';
import { handle } from '../../../commands/handler.ts';
import { invalidField, refused } from '../../../errors.ts';
import { type ClaimDossier, checkClaimAction, getDossier } from '../../claims/index.ts';
import { listInPool, type PooledExpert } from '../../experts/index.ts';
import { type DrawRow, instantText, maskedName, refuse } from '../draw.ts';

interface Facts {
  readonly dossier: ClaimDossier;
  readonly pool: readonly PooledExpert[];
  /** One for each expert: drawn in `load`, since a decision draws no lots. */
  readonly salts: ReadonlyMap<string, string>;
  /** The draw held before for this claim. */
  readonly earlier: DrawRow | undefined;
}

type Input = typeof drawOpen.input._output;

/** Everybody of the pool stands on the list: whoever is left out, with the reason. */
function candidateOf(expert: PooledExpert, facts: Facts, input: Input, drawId: string): Candidate {
  const own = input.exclusions.filter(({ expertId }) => expertId === expert.id);
  const parties = facts.dossier.parties.map(({ name }) => name);
  const field = expert.fields.find((each) => input.fields.includes(each)) ?? expert.fields[0] ?? '';
  const salt = facts.salts.get(expert.id) ?? '';
  return {
    id: expert.id,
    label: maskedName(expert.name),
    field,
    level: expert.level,
    available: !expert.unavailable,
    near: false,
    exclusions: [
      ...own.map(({ code, text }) => ({ code, text })),
      ...(parties.includes(expert.employer)
        ? [{ code: 'same-employer', text: '与当事人同一单位，应当回避' }]
        : []),
    ],
    seal: sealName({ drawId, id: expert.id, name: expert.name, salt }),
  };
}

/** A second attempt is never silent: it names the draw before it, with its hash and the reason. */
function previousOf(earlier: DrawRow | undefined, reason: string): DrawFrame['previous'] {
  if (!earlier) return null;
  if (!earlier.record) {
    throw refused([{ code: 'draw-running', message: '本案已有一次抽取尚未完成，不能另行抽取' }]);
  }
  if (reason === '') throw invalidField('repeatReason', '本案已经抽取过，请写明另行抽取的理由');
  return { drawId: earlier.id, recordHash: earlier.record.recordHash.sha256, reason };
}

export const open = handle<typeof drawOpen, Facts>({
  declaration: drawOpen,
  permission: 'draw.conduct',
  load: async ({ tx, input, context }) => {
    const dossier = await getDossier(tx, context.cityCode, input.claimId);
    const pool = await listInPool(tx, context.cityCode, context.today.toString());
    const salts = new Map(pool.map(({ id }) => [id, randomBytes(32).toString('hex')]));
    const earlier = await tx
      .selectFrom('draw')
      .selectAll()
      .where('city_code', '=', context.cityCode)
      .where('claim_id', '=', input.claimId)
      .orderBy('opened_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    return { dossier, pool, salts, earlier };
  },
  decide: (facts, input, context) => {
    const { dossier, pool, salts, earlier } = facts;
    checkClaimAction(dossier, drawOpen.name, context);
    const unknown = input.exclusions.filter(({ expertId }) => !pool.some(({ id }) => id === expertId));
    if (unknown.length > 0) throw invalidField('exclusions', '所列回避的专家不在专家库中');
    const { claim } = dossier;
    const drawId = context.newId();
    const obligors = dossier.parties.filter(({ role }) => role === 'obligor').map(({ name }) => name);
    const frame: DrawFrame = {
      drawId,
      title: input.title,
      candidates: pool.map((expert) => candidateOf(expert, facts, input, drawId)),
      rules: {
        seats: input.seats,
        alternates: input.alternates,
        fields: input.fields,
        levels: input.levels,
        quotas: [],
        near: null,
        widening: [],
      },
      parties: {
        agency: context.place.getUnit(claim.unit_id).name,
        obligor: obligors.join('、'),
        witness: input.witnessName,
      },
      limits: { commitBy: input.commitBy, revealBy: input.revealBy, witnessBy: input.witnessBy },
      previous: previousOf(earlier, input.repeatReason),
    };
    const frozen = freezeDraw(frame, instantText(context.now));
    if (!frozen.ok) return refuse(frozen.problems);
    const row = insertRow('draw', {
      city_code: context.cityCode,
      id: drawId,
      unit_id: claim.unit_id,
      viewer_unit_ids: claim.viewer_unit_ids,
      claim_id: claim.id,
      progress: frozen.draw as never,
      record: null,
      name_salts: Object.fromEntries(
        pool.map(({ id, name }) => [id, { name, salt: salts.get(id) ?? '' }]),
      ) as never,
      opened_at: context.now.toString(),
    });
    const summary = `冻结专家抽取名单“${input.title}”：${pool.length} 人，名单哈希 ${frozen.draw.listHash.slice(0, 16)}…`;
    return decided(summary, [row], { subject: { kind: 'draw', id: drawId, unitId: claim.unit_id } });
  },
});
