import { describe, expect, it } from 'vitest';
import { citationText } from '../citations/resolve.ts';
import {
  FAILURE_GROUNDS,
  failureGround,
  LEAD_CHANNELS,
  leadChannel,
  NON_START_GROUNDS,
  nonStartGround,
} from './channels.ts';

describe('the channels of leads', () => {
  it('are ten, numbered in order, and say which wording is unread', () => {
    expect(LEAD_CHANNELS.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(LEAD_CHANNELS.filter(({ verified }) => verified).map(({ no }) => no)).toEqual([1, 2, 3, 4]);
  });

  it('know the penalty as the third', () => {
    expect(leadChannel('penalty')).toMatchObject({ no: 3, title: '资源与环境行政处罚案件' });
    expect(leadChannel('rumour')).toBeUndefined();
  });
});

describe('the grounds', () => {
  it('have each one code and a rule', () => {
    for (const grounds of [NON_START_GROUNDS, FAILURE_GROUNDS]) {
      expect(new Set(grounds.map(({ code }) => code)).size).toBe(grounds.length);
      for (const { citation } of grounds) expect(citationText(citation)).toMatch(/^《.+》/);
    }
  });

  it('explain 显著轻微 and where it does not help', () => {
    expect(nonStartGround('minor')?.note).toContain('两年内再次');
    expect(nonStartGround('minor')?.note).toContain('生态保护红线');
  });

  it('are found by code only', () => {
    expect(failureGround('threeMeetings')?.title).toContain('三次');
    expect(failureGround('weather')).toBeUndefined();
    expect(nonStartGround('weather')).toBeUndefined();
  });
});
