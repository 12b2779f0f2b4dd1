import { describe, expect, it } from 'vitest';
import { decline, nextAlternate, seatsNow, withEventSignature, withSignature } from './decline.ts';
import { fileHashOf, recordHashOf } from './hashes.ts';
import type { DrawRecord } from './record.ts';
import * as t from './testing.ts';
import { verifyDraw } from './verify.ts';

const AT = '2026-11-28T01:00:00Z';
const reason = { code: 'conflict', text: '与赔偿义务人有利害关系' };
const signature = { by: '某公证处', algorithm: 'SM2', value: 'c2lnbmVk', at: AT };
const holder = (record: DrawRecord, seat: number) =>
  seatsNow(record).find((one) => one.seat === seat)?.id ?? '';
const declined = (record: DrawRecord, id: string) =>
  t.recorded(decline(record, { id, reason, by: '经办人', at: AT }));

/** A record in which everything occurs: exclusion, near, quota, widening, a refusal, names, declines, signatures. */
function rich(): DrawRecord {
  const list = [
    ...t.candidates(8),
    t.candidate(9, { near: true }),
    t.candidate(10, { field: '林业' }),
    t.candidate(11, { exclusions: [{ code: 'employer', text: '同一单位' }] }),
    t.candidate(12, { level: 'city', seal: null }),
  ];
  const agreedBy = [{ role: 'obligor' as const, name: '某公司', at: t.FROZEN_AT }];
  const frame = t.frameOf(list, {
    fields: ['生态环境', '林业'],
    quotas: [{ field: '林业', seats: 1 }],
    near: { statement: '本县' },
    widening: [{ kind: 'city-pool', adds: 'city', reason: '人数较少', agreedBy }],
  });
  const previous = { drawId: 'first', recordHash: t.hexOf(7), reason: '见证人未揭示' };
  const draw = t.committed(t.frozen({ ...frame, previous }), 'agency', 'obligor', 'witness');
  const one = t.revealed(draw, '2026-11-24T03:00:00Z', 'agency');
  const record = t.concluded(t.revealed(one, '2026-11-26T10:00:00Z', 'witness'), '2026-11-26T10:00:00Z');
  const open = record.result?.seats.find((seat) => seat.quota === null)?.seat ?? 0;
  const first = declined(record, holder(record, open));
  return withSignature(withEventSignature(first, 0, signature), signature);
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Holder = { [key: string]: Json } | Json[];

/** Calls `visit` with the holder and key of every leaf. */
function everyLeaf(value: Json, visit: (holder: Holder, key: string) => void): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'object' && inner !== null) everyLeaf(inner, visit);
    else visit(value, key);
  }
}

function alternatives(leaf: Json): Json[] {
  if (typeof leaf === 'boolean') return [!leaf, null];
  if (typeof leaf === 'number') return [leaf + 1, String(leaf)];
  if (leaf === null) return ['', '0'.repeat(64)];
  if (typeof leaf !== 'string') return [];
  const places = leaf.length > 80 ? [0, leaf.length - 1] : leaf.split('').map((_, i) => i);
  const turned = places.map((i) => {
    const other = leaf[i] === '0' ? '1' : '0';
    return `${leaf.slice(0, i)}${other}${leaf.slice(i + 1)}`;
  });
  return [...turned, `${leaf} `, null];
}

describe('tampering', () => {
  it('with any one character, number or flag of the record is found', { timeout: 120_000 }, () => {
    const record = rich();
    expect(verifyDraw(record).ok).toBe(true);
    const copy = JSON.parse(JSON.stringify(record)) as { [key: string]: Json };
    const missed: string[] = [];
    let tried = 0;
    everyLeaf(copy, (place, key) => {
      const at = place as { [key: string]: Json };
      const leaf = at[key] ?? null;
      for (const other of alternatives(leaf)) {
        at[key] = other;
        tried += 1;
        if (verifyDraw(copy).ok) missed.push(`${key}: ${JSON.stringify(leaf)} → ${JSON.stringify(other)}`);
      }
      at[key] = leaf;
    });
    expect(missed).toEqual([]);
    expect(tried).toBeGreaterThan(1500);
    expect(verifyDraw(copy).ok).toBe(true);
  });

  it('by leaving out, adding or reordering items is found', () => {
    const record = rich();
    const { void: _void, ...without } = record;
    const forged = [
      without,
      { ...record, note: '' },
      { ...record, signatures: [] },
      { ...record, events: [] },
      { ...record, reveals: record.reveals.slice(1) },
      { ...record, frame: { ...record.frame, candidates: [...record.frame.candidates].reverse() } },
      { ...record, frame: { ...record.frame, candidates: record.frame.candidates.slice(1) } },
    ];
    for (const one of forged) expect(verifyDraw(one).ok).toBe(false);
  });

  it('is found even where the forger computes the outer hashes anew', () => {
    const record = t.concluded(t.completed());
    const rehashed = (changed: DrawRecord): DrawRecord => {
      const half = { ...changed, recordHash: recordHashOf(changed) };
      return { ...half, fileHash: fileHashOf(half) };
    };
    const codes = (changed: DrawRecord) => {
      const found = verifyDraw(rehashed(changed));
      return found.ok ? [] : found.problems.map((one) => one.code);
    };
    const seats = record.result?.alternates.map((one, i) => ({ seat: i + 1, id: one.id, quota: null })) ?? [];
    expect(codes({ ...record, result: { seats, alternates: [] } })).toEqual(['result']);
    expect(codes({ ...record, seed: t.hexOf(1) })).toEqual(['seed']);
    expect(codes({ ...record, reveals: record.reveals.map((one) => ({ ...one, number: '1' })) })).toContain(
      'reveal.mismatch',
    );
    const frame = { ...record.frame, candidates: record.frame.candidates.slice(1) };
    expect(codes({ ...record, frame })).toContain('list.hash');
    const moved = { ...record, concludedAt: '2026-11-24T05:00:00Z' };
    expect(codes(moved)).toEqual([]);
    const options = { expectedRecordHash: record.recordHash.sm3 };
    expect(verifyDraw(record, options).ok).toBe(true);
    expect(verifyDraw(rehashed(moved), options).ok).toBe(false);
  });

  it('never throws, whatever is given', () => {
    for (const value of [
      null,
      1,
      'x',
      [],
      {},
      { frame: { candidates: [null] } },
      JSON.parse('{"__proto__":{}}'),
    ])
      expect(verifyDraw(value).ok).toBe(false);
  });
});

describe('declines', () => {
  it('seat the alternates in the order drawn, until none is left', () => {
    let record = t.concluded(t.completed());
    const [first, second] = record.result?.alternates.map((one) => one.id) ?? [];
    record = declined(record, holder(record, 2));
    expect(holder(record, 2)).toBe(first);
    record = declined(record, holder(record, 2));
    expect(holder(record, 2)).toBe(second);
    record = declined(record, holder(record, 1));
    expect(seatsNow(record)[0]?.id).toBeNull();
    expect(verifyDraw(record).ok).toBe(true);
    expect(record.events.map((one) => one.previous)).toEqual([
      record.recordHash.sha256,
      record.events[0]?.hash,
      record.events[1]?.hash,
    ]);
    expect(t.codesOf(decline(record, { id: 'zj-001x', reason, by: '经办人', at: AT }))).toEqual([
      'decline.no-seat',
    ]);
  });

  it('are refused without a reason or before the draw', () => {
    const record = t.concluded(t.completed());
    const id = holder(record, 1);
    expect(t.codesOf(decline(record, { id, reason: { code: 'x', text: '' }, by: '经办人', at: AT }))).toEqual(
      ['decline.reason'],
    );
    expect(t.codesOf(decline(record, { id, reason, by: '经办人', at: t.FROZEN_AT }))).toEqual(['time.order']);
  });

  it('fill a kept seat from its field only', () => {
    const list = [...t.candidates(9), t.candidate(10, { field: '林业' }), t.candidate(11, { field: '林业' })];
    const quotas = [{ field: '林业', seats: 1 }];
    const frame = t.frameOf(list, { alternates: 8, fields: ['生态环境', '林业'], quotas });
    let record = t.concluded(t.completed(frame));
    const seat = record.result?.seats.find((one) => one.quota === '林业')?.seat ?? 0;
    const seated = record.result?.seats.map((one) => one.id) ?? [];
    const other = ['zj-010', 'zj-011'].find((id) => !seated.includes(id)) ?? null;
    expect(nextAlternate(record, seat)).toBe(other);
    record = declined(record, holder(record, seat));
    if (other !== null) record = declined(record, other);
    expect(seatsNow(record).find((one) => one.seat === seat)?.id).toBeNull();
    expect(verifyDraw(record).ok).toBe(true);
  });

  it('and the record are signed; a signature that is not genuine is found when it can be checked', () => {
    const record = rich();
    const [heads, genuine] = [[] as string[], (hash: string) => heads.push(hash) > 0];
    expect(verifyDraw(record, { verifySignature: genuine }).ok).toBe(true);
    expect(heads).toEqual([record.recordHash.sha256, record.events[0]?.hash]);
    const found = verifyDraw(record, { verifySignature: (_hash, one) => one.by !== '某公证处' });
    expect(found.ok ? [] : found.problems.map((one) => one.path)).toEqual([
      '/signatures/0',
      '/events/0/signature',
    ]);
  });
});
