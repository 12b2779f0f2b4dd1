import { describe, expect, it } from 'vitest';
import { damageKinds, routeDuties, SHIGU_DUTIES } from './duties.ts';

const departments = (...codes: string[]) => [
  ...new Set(routeDuties(codes, SHIGU_DUTIES).candidates.map(({ department }) => department)),
];

describe('who handles which damage in Shigu (SG-EEDC-28)', () => {
  it('sends fishery damage to the agriculture bureau alone', () => {
    expect(departments('fishery')).toEqual(['区农业农村局']);
    expect(routeDuties(['fishery'], SHIGU_DUTIES).choice).toBe(false);
  });

  it('offers both departments for sewage, whichever way it is named', () => {
    for (const code of ['urbanSewage', 'townshipSewage']) {
      expect(departments(code)).toEqual(['区住建局', '区城管执法局']);
      expect(routeDuties([code], SHIGU_DUTIES).choice).toBe(true);
    }
  });

  it('offers a nature reserve to the two that may manage it, and says so', () => {
    const { candidates } = routeDuties(['natureReserve'], SHIGU_DUTIES);
    expect(candidates.map(({ department }) => department)).toEqual(['区自然资源局', '区农业农村局']);
    expect(candidates.every(({ ownOnly }) => ownOnly)).toBe(true);
  });

  it('shows the exception for old farmland pollution, and whether it holds', () => {
    const farmland = (occurredOn: string, obligorUnknown: boolean) =>
      routeDuties(['farmland'], SHIGU_DUTIES, {
        occurredOn: Temporal.PlainDate.from(occurredOn),
        obligorUnknown,
      }).candidates.find(({ department }) => department === '区农业农村局')?.exception;
    expect(farmland('2018-12-31', true)).toMatchObject({ applies: true });
    expect(farmland('2018-12-31', true)?.text).toContain('2019年1月1日');
    expect(farmland('2019-01-01', true)).toMatchObject({ applies: false });
    expect(farmland('2018-12-31', false)).toMatchObject({ applies: false });
  });

  it('offers the three whose duties overlap on farmland soil', () => {
    expect(departments('farmland')).toEqual(['区自然资源局', '区生态环境分局', '区农业农村局']);
  });

  it('has the lines of the annex: six departments, nine lines, seven other tasks', () => {
    expect(new Set(SHIGU_DUTIES.lines.map(({ department }) => department)).size).toBe(6);
    expect(SHIGU_DUTIES.lines).toHaveLength(9);
    expect(SHIGU_DUTIES.support).toHaveLength(7);
    for (const { code } of damageKinds(SHIGU_DUTIES)) expect(departments(code).length).toBeGreaterThan(0);
    for (const code of SHIGU_DUTIES.overlaps.flat()) expect(departments(code).length).toBeGreaterThan(1);
  });

  it('knows no other kind of damage', () => {
    expect(() => routeDuties(['moon'], SHIGU_DUTIES)).toThrow(RangeError);
  });
});
