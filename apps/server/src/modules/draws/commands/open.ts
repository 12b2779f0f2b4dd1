import { randomBytes } from 'node:crypto';
import { drawOpen } from '@ecoredress/contract';
import { type Candidate, CITY_LEVEL, type DrawFrame, freezeDraw, sealName } from '@ecoredress/draw';
import { decided, insertRow } from '../../../commands/decision.ts';
import { type DecisionContext, handle } from '../../../commands/handler.ts';
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
  const admitted = [...input.fields, ...input.widening.flatMap(({ field: added }) => added ?? [])];
  const field = expert.fields.find((each) => admitted.includes(each)) ?? expert.fields[0] ?? '';
  const salt = facts.salts.get(expert.id) ?? '';
  return {
    id: expert.id,
    label: maskedName(expert.name),
    field,
    level: expert.level,
    available: !expert.unavailable,
    near: input.near && expert.unit_id === facts.dossier.claim.unit_id,
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

type Rules = DrawFrame['rules'];

/** Who may be drawn and how, as both sides see it before they commit. */
function rulesOf(input: Input, unitName: string, { now }: DecisionContext): Rules {
  const { seats, alternates, fields, levels, quotas } = input;
  const statement = `${unitName}所列专家库的专家先于其他专家抽取`;
  return {
    seats,
    alternates,
    fields,
    levels,
    quotas,
    near: input.near ? { statement } : null,
    widening: input.widening.map((step, index) => ({
      kind: step.kind,
      adds: addedBy(step, index),
      reason: step.reason,
      agreedBy: [
        { role: 'agency', name: step.agencyConsent, at: instantText(now) },
        { role: 'obligor', name: step.obligorConsent, at: instantText(now) },
      ],
    })),
  };
}

function addedBy({ kind, field }: Input['widening'][number], index: number): string {
  if (kind === 'city-pool') return CITY_LEVEL;
  if (!field) throw invalidField(`widening.${index}.field`, '纳入相邻专业的，请选择增加的专业');
  return field;
}

/** The three limits one after the other, by the server's clock. */
function limitsOf(input: Input, { now }: DecisionContext): DrawFrame['limits'] {
  const { commitHours, revealHours, witnessHours } = input;
  const after = (hours: number) => instantText(now.add({ hours }));
  return {
    commitBy: after(commitHours),
    revealBy: after(commitHours + revealHours),
    witnessBy: after(commitHours + revealHours + witnessHours),
  };
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
      rules: rulesOf(input, context.place.getUnit(claim.unit_id).name, context),
      parties: {
        agency: context.place.getUnit(claim.unit_id).name,
        obligor: obligors.join('、'),
        witness: input.witnessName,
      },
      limits: limitsOf(input, context),
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
