import { describe, expect, it } from 'vitest';
import { INVITED_STAGES, proposedInvitations } from './invitations.ts';

const placeId = 'cn/fujian/zhangzhou';
const on = Temporal.PlainDate.from('2026-05-01');
const bodies = (asked: Partial<Parameters<typeof proposedInvitations>[0]>) =>
  proposedInvitations({ placeId, stage: 'assessment', on, ...asked }).map(({ body }) => body);

describe('whom a stage invites', () => {
  it.each(INVITED_STAGES)('invites four bodies to %s', (stage) => {
    expect(bodies({ stage })).toEqual(['naturalResources', 'township', 'procuratorate', 'court']);
  });

  it('asks the department of the mode for guidance', () => {
    const titleFor = (restorationMode: string) =>
      proposedInvitations({ placeId, stage: 'performance', on, restorationMode })
        .filter(({ purpose }) => purpose === 'guide')
        .map(({ title }) => title);
    expect(titleFor('stocking')).toEqual(['海洋与渔业主管部门']);
    expect(titleFor('replanting')).toEqual(['林业主管部门']);
    expect(titleFor('inPlace')).toEqual([]);
  });

  it('invites nobody to another stage, before the rule, or where the rule is not the place’s', () => {
    expect(bodies({ stage: 'investigation' })).toEqual([]);
    expect(bodies({ on: Temporal.PlainDate.from('2021-04-22') })).toEqual([]);
    expect(bodies({ on: Temporal.PlainDate.from('2021-04-23') })).toHaveLength(4);
    expect(bodies({ placeId: 'cn', restorationMode: 'stocking' })).toEqual([]);
  });
});
