import { describe, expect, it } from 'vitest';
import {
  ENGAGEMENT_STATEMENTS,
  ENGAGEMENT_STATUSES,
  type EngagementStatus,
  isLive,
  mayTake,
  unconfirmed,
} from './engagement.ts';

const statuses = Object.keys(ENGAGEMENT_STATUSES) as EngagementStatus[];
const from = (step: Parameters<typeof mayTake>[0]) => statuses.filter((status) => mayTake(step, status));

describe('the engagement of an expert', () => {
  it('opens the file only after the declaration', () => {
    expect(from('declare')).toEqual(['accepted']);
    expect(from('readFile')).toEqual(['engaged', 'handedIn', 'returned']);
  });

  it('takes an opinion once, and again only after it was sent back', () => {
    expect(from('giveOpinion')).toEqual(['engaged', 'returned']);
    expect(from('sendBack')).toEqual(['handedIn']);
  });

  it('lets nobody leave after an opinion stands, and nothing happen after an end', () => {
    expect(from('decline')).toEqual(['invited', 'accepted', 'engaged']);
    const over = statuses.filter((status) => !isLive(status));
    expect(over).toEqual(['declined', 'recused', 'ended']);
    const steps = ['accept', 'decline', 'declare', 'readFile', 'giveOpinion', 'sendBack', 'end'] as const;
    for (const status of over) expect(steps.filter((step) => mayTake(step, status))).toEqual([]);
  });

  it('names every statement left out', () => {
    const all = ENGAGEMENT_STATEMENTS.map(({ code }) => code);
    expect(unconfirmed(all)).toEqual([]);
    expect(unconfirmed(all.slice(1)).map(({ code }) => code)).toEqual(['confidential']);
  });
});
