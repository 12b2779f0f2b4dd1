import { describe, expect, it } from 'vitest';
import { newSecret, sealName } from './secret.ts';
import { seedOf, selectExperts } from './select.ts';
import { absencesOf, drawState } from './state.ts';
import { commit, conclude, freezeDraw, reveal } from './steps.ts';
import * as t from './testing.ts';
import { verifyDraw } from './verify.ts';

const AT = '2026-11-24T02:00:00Z';
const AFTER_COMMIT = '2026-11-25T10:00:00Z';
const AFTER_REVEAL = '2026-11-26T10:00:00Z';
const AFTER_WITNESS = '2026-11-27T10:00:00Z';

describe('freezing the list', () => {
  it('is refused with a named widening when fewer are eligible than seats', () => {
    const list = [
      t.candidate(1),
      t.candidate(2),
      t.candidate(3, { exclusions: [{ code: 'employer', text: '与赔偿义务人同一单位' }] }),
      t.candidate(4, { field: '林业' }),
      t.candidate(5, { field: '水利', available: false }),
      t.candidate(6, { level: 'city' }),
    ];
    const step = freezeDraw(t.frameOf(list), t.FROZEN_AT);
    expect(t.codesOf(step)).toEqual(['list.too-few']);
    expect(step.ok ? '' : step.problems[0]?.message).toBe(
      '符合条件的专家 2 人，少于应抽 3 人，不得抽取。建议：纳入相邻专业“林业”，可增加 1 人；扩大到市级专家库，可增加 1 人',
    );
    const agreed = {
      reason: '本专业人数不足',
      agreedBy: [{ role: 'obligor' as const, name: '某公司', at: AT }],
    };
    const widened = t.frameOf(list, { widening: [{ kind: 'city-pool', adds: 'city', ...agreed }] });
    expect(freezeDraw(widened, t.FROZEN_AT).ok).toBe(true);
  });

  it('is refused for each fault of list and rules', () => {
    const good = t.frameOf(t.candidates(6));
    const faults = {
      'rules.seats': { ...good, rules: { ...good.rules, seats: 2 } },
      'list.duplicate': { ...good, candidates: [...good.candidates, t.candidate(1)] },
      'list.reason': {
        ...good,
        candidates: [...good.candidates, t.candidate(9, { exclusions: [{ code: 'x', text: ' ' }] })],
      },
      'rules.near': { ...good, rules: { ...good.rules, near: { statement: '' } } },
      'rules.quota': { ...good, rules: { ...good.rules, quotas: [{ field: '生态环境', seats: 4 }] } },
      'list.too-few-of-field': {
        ...good,
        rules: { ...good.rules, fields: ['生态环境', '林业'], quotas: [{ field: '林业', seats: 1 }] },
      },
      'rules.widening-agreed': {
        ...good,
        rules: {
          ...good.rules,
          widening: [{ kind: 'city-pool' as const, adds: 'city', reason: '不足', agreedBy: [] }],
        },
      },
      'limits.order': { ...good, limits: { ...good.limits, revealBy: '2026-11-24T09:00:00Z' } },
    };
    for (const [code, frame] of Object.entries(faults))
      expect(t.codesOf(freezeDraw(frame, t.FROZEN_AT))).toEqual([code]);
    expect(t.codesOf(freezeDraw(good, AFTER_COMMIT))).toEqual(['limits.past']);
  });
});

describe('commitments', () => {
  const draw = t.frozen();

  it('are refused when copied, handed in twice, or late', () => {
    const hash = t.hashFor(draw, 'agency');
    const one = t.taken(commit(draw, { role: 'agency', hash, at: AT }));
    expect(t.codesOf(commit(one, { role: 'obligor', hash, at: AT }))).toEqual(['commitment.copied']);
    expect(t.codesOf(commit(one, { role: 'agency', hash: t.hexOf(5), at: AT }))).toEqual([
      'commitment.twice',
    ]);
    expect(t.codesOf(commit(one, { role: 'obligor', hash: t.hexOf(5), at: AFTER_COMMIT }))).toEqual([
      'commitment.late',
    ]);
    expect(t.codesOf(commit(one, { role: 'obligor', hash: t.hexOf(5), at: t.FROZEN_AT }))).toEqual([
      'time.order',
    ]);
    expect(t.codesOf(commit(one, { role: 'obligor', hash: 'ff', at: AT }))).toEqual(['commitment.form']);
  });

  it('differ by role, draw and list for one and the same secret, so that none can be replayed or mirrored', () => {
    const otherDraw = { ...draw, frame: { ...draw.frame, drawId: 'another' } };
    const otherList = t.frozen(t.frameOf(t.candidates(11)));
    const secret = t.SECRETS.agency;
    const hashes = [
      t.hashFor(draw, 'agency', secret),
      t.hashFor(draw, 'obligor', secret),
      t.hashFor(draw, 'witness', secret),
      t.hashFor(otherDraw, 'agency', secret),
      t.hashFor(otherList, 'agency', secret),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('made for another draw or by the other side cannot be opened here', () => {
    for (const hash of [
      t.hashFor(t.frozen(t.frameOf(t.candidates(11))), 'obligor'),
      t.hashFor(draw, 'agency', t.SECRETS.obligor),
    ]) {
      const replayed = t.taken(
        commit(t.committed(draw, 'agency', 'witness'), { role: 'obligor', hash, at: AT }),
      );
      expect(t.codesOf(reveal(replayed, { role: 'obligor', ...t.SECRETS.obligor, at: AT }))).toEqual([
        'reveal.mismatch',
      ]);
    }
  });

  it('rest on 32 fresh random bytes, whatever number was typed', () => {
    const secrets = Array.from({ length: 50 }, () => newSecret('8'));
    expect(new Set(secrets.map((one) => one.salt)).size).toBe(50);
    expect(secrets.every((one) => /^[0-9a-f]{64}$/.test(one.salt) && one.number === '8')).toBe(true);
    expect(() => newSecret('八')).toThrow(RangeError);
  });
});

describe('reveals', () => {
  it('wait for all commitments, and the witness for both parties', () => {
    const two = t.committed(t.frozen(), 'agency', 'obligor');
    const early = { role: 'agency', ...t.SECRETS.agency, at: AT } as const;
    expect(t.codesOf(reveal(two, early))).toEqual(['reveal.out-of-turn']);
    const three = t.committed(two, 'witness');
    const witness = { role: 'witness', ...t.SECRETS.witness, at: AT } as const;
    expect(t.codesOf(reveal(three, witness))).toEqual(['reveal.out-of-turn']);
    const one = t.revealed(three, AT, 'agency');
    expect(t.codesOf(reveal(one, witness))).toEqual(['reveal.out-of-turn']);
    expect(t.codesOf(reveal(one, early))).toEqual(['reveal.twice']);
    expect(t.codesOf(conclude(one, { at: AT }))).toEqual(['conclude.early']);
    expect(drawState(one, AT)).toMatchObject({
      stage: 'revealing',
      awaited: [{ role: 'obligor', step: 'reveal' }],
    });
    const late = { role: 'obligor', ...t.SECRETS.obligor, at: AFTER_REVEAL } as const;
    expect(t.codesOf(reveal(one, late))).toEqual(['reveal.out-of-turn']);
  });

  it('all three lead to a record that verifies', () => {
    const record = t.concluded(t.completed());
    expect(verifyDraw(record)).toMatchObject({ ok: true });
    expect(record.absences).toEqual([]);
    expect(record.result?.seats).toHaveLength(3);
  });
});

describe('when somebody does not come', () => {
  const all = t.committed(t.frozen(), 'agency', 'obligor', 'witness');

  it('one refuses to reveal: the witness stands in after the limit, and it is recorded', () => {
    const one = t.revealed(all, AT, 'agency');
    expect(drawState(one, AFTER_REVEAL)).toMatchObject({
      stage: 'witness-reveals',
      awaited: [{ role: 'witness' }],
    });
    const record = t.concluded(t.revealed(one, AFTER_REVEAL, 'witness'), AFTER_REVEAL);
    expect(record.absences).toEqual([{ role: 'obligor', step: 'reveal', limit: '2026-11-26T09:00:00Z' }]);
    expect(verifyDraw(record).ok).toBe(true);
  });

  it('whoever reveals last cannot know either outcome: both hang on the witness', () => {
    const after = (witness: number, refuses: boolean) => {
      const reveals = t.completed().reveals.filter((one) => !(refuses && one.role === 'obligor'));
      const shared = reveals.map((one) =>
        one.role === 'witness' ? { ...one, salt: t.hexOf(witness) } : one,
      );
      return JSON.stringify(selectExperts(all.frame, seedOf(all.listHash, shared)));
    };
    for (const refuses of [false, true])
      expect(new Set(Array.from({ length: 40 }, (_, n) => after(n, refuses))).size).toBeGreaterThan(35);
  });

  it('both refuse to reveal: the secret of the witness alone decides', () => {
    const record = t.concluded(t.revealed(all, AFTER_REVEAL, 'witness'), AFTER_REVEAL);
    expect(record.absences.map((one) => `${one.role} ${one.step}`)).toEqual([
      'agency reveal',
      'obligor reveal',
    ]);
    expect(record.result?.seats).toHaveLength(3);
    expect(verifyDraw(record).ok).toBe(true);
  });

  it('one never commits: the others go on once the limit has passed', () => {
    const two = t.committed(t.frozen(), 'agency', 'witness');
    expect(drawState(two, AT)).toMatchObject({
      stage: 'committing',
      awaited: [{ role: 'obligor', step: 'commit' }],
    });
    const done = t.revealed(two, AFTER_COMMIT, 'agency', 'witness');
    const record = t.concluded(done, AFTER_COMMIT);
    expect(absencesOf(done)).toEqual([{ role: 'obligor', step: 'commit', limit: '2026-11-25T09:00:00Z' }]);
    expect(verifyDraw(record).ok).toBe(true);
  });

  it('no witness, or no party at all: the draw is void, and the record of that verifies', () => {
    const cases = [
      [t.committed(t.frozen(), 'agency', 'obligor'), AFTER_COMMIT, 'witness-did-not-commit'],
      [t.committed(t.frozen(), 'witness'), AFTER_COMMIT, 'no-party-committed'],
      [t.revealed(all, AT, 'agency', 'obligor'), AFTER_WITNESS, 'witness-did-not-reveal'],
    ] as const;
    for (const [draw, at, reason] of cases) {
      const record = t.concluded(draw, at);
      expect(record).toMatchObject({ void: reason, seed: null, result: null });
      expect(verifyDraw(record).ok).toBe(true);
    }
  });
});

describe('names', () => {
  it('open the seal of a drawn candidate, or are refused', () => {
    const draw = t.completed();
    const drawn = t.concluded(draw).result?.seats[0]?.id ?? '';
    const n = Number(drawn.slice(3));
    const right = { id: drawn, name: `专家${n}`, salt: t.hexOf(n) };
    const record = t.recorded(conclude(draw, { at: AFTER_COMMIT, names: [right] }));
    expect(verifyDraw(record).ok).toBe(true);
    expect(t.codesOf(conclude(draw, { at: AFTER_COMMIT, names: [{ ...right, name: '熟人' }] }))).toEqual([
      'name.mismatch',
    ]);
    expect(t.codesOf(conclude(draw, { at: AFTER_COMMIT, names: [{ ...right, id: 'nobody' }] }))).toEqual([
      'name.not-drawn',
    ]);
    expect(sealName({ ...right, drawId: 'another' })).not.toBe(sealName({ ...right, drawId: t.DRAW_ID }));
  });
});
