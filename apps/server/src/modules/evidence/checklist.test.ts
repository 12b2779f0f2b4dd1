import { EVIDENCE_KINDS } from '@ecoredress/contract';
import { EVIDENCE_CHECKLIST } from '@ecoredress/law';
import { describe, expect, it } from 'vitest';
import { checklistStatus } from './checklist.ts';

const met = (...kinds: (typeof EVIDENCE_KINDS)[number][]) =>
  checklistStatus(kinds.map((kind) => ({ id: kind, kind })))
    .filter((item) => item.met)
    .map((item) => item.code);

describe('the evidence checklist', () => {
  it('is wholly unmet by an empty file', () => {
    const items = checklistStatus([]);
    expect(items.map((item) => item.code)).toEqual(EVIDENCE_CHECKLIST.map((item) => item.code));
    expect(items.every((item) => !item.met && item.evidenceIds.length === 0)).toBe(true);
  });

  it('names the evidence that covers an item', () => {
    expect(met('现场照片')).toEqual(['act', 'damage']);
    expect(met('物证')).toEqual(['act']);
    const [act] = checklistStatus([
      { id: 'a', kind: '物证' },
      { id: 'b', kind: '现场照片' },
    ]);
    expect(act).toMatchObject({ met: true, evidenceIds: ['a', 'b'], citation: { sourceId: 'code' } });
  });

  it('asks for no kind of evidence that cannot be added', () => {
    const known = new Set<string>(EVIDENCE_KINDS);
    expect(EVIDENCE_CHECKLIST.flatMap((item) => item.kinds).filter((kind) => !known.has(kind))).toEqual([]);
  });
});
