import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationText } from '../citations/resolve.ts';
import { DAMAGE_ELEMENTS, damageElement, elementProblems } from './elements.ts';
import { type ScopeFacts, testScope } from './scope.ts';
import { FUJIAN_TRIGGERS, NATIONAL_TRIGGERS, SHIGU_TRIGGERS, TRIGGER_SETS } from './trigger-sets.ts';

const NOTHING: ScopeFacts = {
  emergencyLevel: 'none',
  inKeyEcologicalArea: false,
  inEcologicalRedLine: false,
  qualityGradeDropped: false,
  functionDegraded: false,
  unlawfulDamage: false,
  personalOrPropertyLoss: false,
  historicWithoutObligor: false,
  lineDepartment: '',
};
const shigu = (facts: Partial<ScopeFacts>) => testScope({ ...NOTHING, ...facts }, SHIGU_TRIGGERS);

describe('the four situations of Shigu (SG-EEDC-02)', () => {
  it('takes a fall of the water grade outside the zones as the third', () => {
    expect(shigu({ emergencyLevel: 'general', qualityGradeDropped: true })).toMatchObject({
      applies: true,
      triggers: [3],
    });
  });

  it('has only the fourth, or none, for a general event without change', () => {
    expect(shigu({ emergencyLevel: 'general', unlawfulDamage: true }).triggers).toEqual([4]);
    expect(shigu({ emergencyLevel: 'general' })).toMatchObject({ applies: false, triggers: [] });
    expect(shigu({ emergencyLevel: 'general' }).reasons).toEqual(['不符合石鼓区四种情形中的任何一种']);
  });

  it('counts larger, major and extreme emergencies as the first', () => {
    for (const emergencyLevel of ['larger', 'major', 'extreme'] as const) {
      expect(shigu({ emergencyLevel }).triggers).toEqual([1]);
    }
  });

  it('keeps the third for places outside the key areas', () => {
    expect(shigu({ inKeyEcologicalArea: true, functionDegraded: true }).triggers).toEqual([2]);
  });
});

describe('what is left out', () => {
  it('splits off a fishpond owner’s loss and keeps the ecological part (SG-EEDC-03)', () => {
    const result = shigu({ unlawfulDamage: true, personalOrPropertyLoss: true });
    expect(result.applies).toBe(true);
    expect(result.exclusions).toMatchObject([{ no: 1, route: expect.stringContaining('侵权责任编') }]);
    expect(result.reasons.at(-1)).toContain('仍在本案办理');
  });

  it('sends an old dump without a polluter to its department, or to the street (SG-EEDC-04)', () => {
    const dump = { unlawfulDamage: true, historicWithoutObligor: true };
    expect(shigu(dump)).toMatchObject({
      applies: false,
      exclusions: [{ no: 2, route: expect.stringContaining('所属镇（街道）') }],
    });
    expect(shigu({ ...dump, lineDepartment: '区水利局' }).exclusions[0]?.route).toContain('区水利局');
  });

  it('leaves the historic site in where the scheme does not name it, and asks for the obligor', () => {
    const result = testScope(
      { ...NOTHING, unlawfulDamage: true, historicWithoutObligor: true },
      FUJIAN_TRIGGERS,
    );
    expect(result).toMatchObject({ applies: true, exclusions: [] });
    expect(result.reasons.at(-1)).toContain('须先查明赔偿义务人');
  });

  it('leaves damage to the sea to the marine authority', () => {
    const result = testScope({ ...NOTHING, unlawfulDamage: true, marineDamage: true }, NATIONAL_TRIGGERS);
    expect(result).toMatchObject({ applies: false, exclusions: [{ no: 2 }] });
    expect(result.exclusions.map(({ citation }) => citationText(citation))).toEqual([
      '《中华人民共和国生态环境法典》第1074条',
    ]);
  });
});

describe('every set of situations', () => {
  const answers: fc.Arbitrary<ScopeFacts> = fc.record({
    emergencyLevel: fc.constantFrom('none', 'general', 'larger', 'major', 'extreme'),
    inKeyEcologicalArea: fc.boolean(),
    inEcologicalRedLine: fc.boolean(),
    qualityGradeDropped: fc.boolean(),
    functionDegraded: fc.boolean(),
    unlawfulDamage: fc.boolean(),
    personalOrPropertyLoss: fc.boolean(),
    historicWithoutObligor: fc.boolean(),
    lineDepartment: fc.constantFrom('', '区水利局'),
    marineDamage: fc.boolean(),
  });

  it.each(TRIGGER_SETS.map((set) => [set.title, set] as const))(
    'of %s says why, by its source',
    (_t, set) => {
      expect(set.triggers.map(({ no }) => no)).toEqual(set.triggers.map((_, index) => index + 1));
      fc.assert(
        fc.property(answers, (facts) => {
          const result = testScope(facts, set);
          expect(result.citation).toBe(set.citation);
          expect(result.reasons.length).toBeGreaterThan(0);
          if (result.applies) expect(result.triggers.length).toBeGreaterThan(0);
          const without = testScope({ ...facts, personalOrPropertyLoss: false }, set);
          expect(without.applies).toBe(result.applies);
        }),
      );
    },
  );

  it('of Fujian numbers the red line third and the fall of grade fourth', () => {
    const facts = { ...NOTHING, inEcologicalRedLine: true, qualityGradeDropped: true };
    expect(testScope(facts, FUJIAN_TRIGGERS).triggers).toEqual([3, 4]);
    expect(testScope(facts, NATIONAL_TRIGGERS).triggers).toEqual([3]);
  });
});

describe('the damage elements (SG-EEDC-01)', () => {
  it('codes several for one case', () => {
    expect(elementProblems(['surfaceWater', 'animals'])).toEqual([]);
    expect(damageElement('animals')).toMatchObject({ title: '动物', group: 'biology' });
  });

  it('refuses none, and unknown ones by name', () => {
    expect(elementProblems([])).toMatchObject([{ code: 'elements-missing', field: 'elements' }]);
    expect(elementProblems(['air', 'moon'])).toMatchObject([{ code: 'element-unknown' }]);
  });

  it('has one code for each', () => {
    expect(new Set(DAMAGE_ELEMENTS.map(({ code }) => code)).size).toBe(DAMAGE_ELEMENTS.length);
  });
});
