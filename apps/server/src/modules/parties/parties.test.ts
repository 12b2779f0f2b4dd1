import type { PartyInput } from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, systemActor } from '../../access/actor.ts';
import { enterScope, readInScope } from '../../access/scope.ts';
import type { DecisionContext } from '../../commands/handler.ts';
import { persistChanges } from '../../commands/persist.ts';
import { createTestDatabase, type TestDatabase } from '../../db/testing.ts';
import { ProblemError } from '../../errors.ts';
import { newUuid } from '../../ids.ts';
import { writeLine } from '../../journal/testing/write-lines.ts';
import {
  type CaseParty,
  linkPartyChanges,
  listCaseParties,
  listPartiesOf,
  newPartyChanges,
  partyView,
} from './index.ts';

const CITY = '350600';
const LONGHAI = newUuid();
const ZHANGPU = newUuid();

const PERSON: PartyInput = {
  kind: 'person',
  name: '张某',
  uscc: '',
  // The example numbers of GB 11643 and GB 32100.
  idNumber: '11010519491231002X',
  address: '龙海区某路1号',
  legalRepresentative: '',
  legalRepresentativePost: '',
  phone: '13800000000',
  regionCode: '350604',
};
const COMPANY: PartyInput = {
  ...PERSON,
  kind: 'organisation',
  name: '某食品有限公司',
  uscc: '91350100M000100Y43',
  idNumber: '',
  enterpriseSize: 'small',
};

const context = { cityCode: CITY, newId: newUuid } as unknown as DecisionContext;

function reader(...grants: Actor['grants']): Actor {
  return { ...systemActor(CITY, LONGHAI), kind: 'user', grants };
}

function problemsOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
  return [];
}

describe('a new party', () => {
  it.each([
    ['a credit code with another check digit', { ...COMPANY, uscc: '91350100M000100Y44' }, 'uscc'],
    ['a credit code of 17 characters', { ...COMPANY, uscc: '91350100M000100Y4' }, 'uscc'],
    [
      'an identity number with another check digit',
      { ...PERSON, idNumber: '110105194912310021' },
      'idNumber',
    ],
    ['an identity number born on no day', { ...PERSON, idNumber: '11010519490231002X' }, 'idNumber'],
    [
      'a sole trader with a wrong identity number',
      { ...COMPANY, kind: 'soleTrader', idNumber: '1' },
      'idNumber',
    ],
  ] as const)('is refused with %s', (_what, input, field) => {
    expect(problemsOf(() => newPartyChanges(context, LONGHAI, input as PartyInput))).toMatchObject([
      { field },
    ]);
  });

  it('is taken with right numbers or with none', () => {
    for (const input of [PERSON, COMPANY, { ...PERSON, idNumber: '' }]) {
      expect(newPartyChanges(context, LONGHAI, input).changes).toHaveLength(1);
    }
  });
});

describe('the parties of a pair', () => {
  let database: TestDatabase;
  const penaltyId = newUuid();
  const claimId = newUuid();
  let partyId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    await writeLine(database.db, { subjectId: penaltyId, unitId: LONGHAI, kind: 'penalty' });
    await writeLine(database.db, { subjectId: claimId, unitId: LONGHAI });
    const made = newPartyChanges(context, LONGHAI, PERSON);
    partyId = made.id;
    await database.db.transaction().execute(async (tx) => {
      await enterScope(tx, systemActor(CITY, LONGHAI), '*');
      await persistChanges(tx, [
        ...made.changes,
        ...linkPartyChanges(context, 'penalty', penaltyId, partyId, 'party'),
        ...linkPartyChanges(context, 'claim', claimId, partyId, 'obligor', '0.6'),
      ]);
    });
  });
  afterAll(() => database.drop());

  const partiesOf = (caseId: string, actor: Actor, units: readonly string[] | '*') =>
    readInScope(database.db, actor, (tx) => listCaseParties(tx, CITY, caseId), units);

  async function onlyParty(): Promise<CaseParty> {
    const [party] = await partiesOf(claimId, reader(), [LONGHAI]);
    if (!party) throw new Error('the claim has no party');
    return party;
  }

  it('are stored once and linked to each case with the part they have in it', async () => {
    const rows = await readInScope(
      database.db,
      reader(),
      (tx) => listPartiesOf(tx, CITY, [penaltyId, claimId]),
      [LONGHAI],
    );
    expect(rows.map((row) => row.id)).toEqual([partyId, partyId]);
    expect(rows.map((row) => [row.role, row.share]).toSorted()).toEqual([
      ['obligor', '0.6'],
      ['party', null],
    ]);
  });

  it('are invisible to another county, and to a transaction without a scope', async () => {
    expect(await partiesOf(claimId, reader(), [ZHANGPU])).toEqual([]);
    expect((await database.appPool.query('select * from party')).rows).toEqual([]);
    expect((await database.appPool.query('select * from case_party')).rows).toEqual([]);
  });

  it('cannot be taken out of a case by the application role', async () => {
    await expect(database.appPool.query('delete from case_party')).rejects.toThrow(/permission denied/);
    await expect(database.appPool.query('delete from party')).rejects.toThrow(/permission denied/);
  });

  it('show identity and phone only to who may see them in a unit of the case', async () => {
    const party = await onlyParty();
    expect(partyView(party, reader({ role: 'caseOfficer', unitIds: [LONGHAI] }))).toMatchObject({
      idNumber: '11010519491231002X',
      phone: '13800000000',
      masked: false,
    });
    const masked = { idNumber: '1101**********002X', phone: '138******00', masked: true };
    expect(partyView(party, reader({ role: 'finance', unitIds: [LONGHAI] }))).toMatchObject(masked);
    // An officer of another county who watches the whole city as well.
    const watcher = reader({ role: 'caseOfficer', unitIds: [ZHANGPU] }, { role: 'cityOffice', unitIds: '*' });
    expect(partyView(party, watcher)).toMatchObject(masked);
  });
});
