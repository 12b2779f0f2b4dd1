import { describe, expect, it } from 'vitest';
import { consultationOrder } from './consultation-order.ts';

const talk = (heldOn: string) => ({
  heldOn,
  participants: '双方',
  content: '愿意赔偿',
  cooperative: true,
  evidenceIds: [],
});

describe('the talk before the prior notice', () => {
  it.each([
    [null, null, 'warning', /须在/],
    [null, '2026-05-12', 'error', /2026-05-12/],
    ['2026-05-10', null, 'success', /晚于/],
    ['2026-05-11', '2026-05-12', 'success', /早于/],
    ['2026-05-12', '2026-05-12', 'error', /不早于/],
    ['2026-05-13', '2026-05-12', 'error', /不早于/],
  ] as const)('held on %s with a notice of %s: %s', (heldOn, noticeOn, type, words) => {
    const order = consultationOrder({ consultation: heldOn ? talk(heldOn) : null, noticeOn });
    expect(order.type).toBe(type);
    expect(order.message).toMatch(words);
  });
});
