import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createTestDatabase, type TestDatabase } from './testing.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function readValue(sql: string): Promise<unknown> {
  const { rows } = await database.appPool.query(`select ${sql} as value`);
  return rows[0].value;
}

describe('row types', () => {
  it.each([
    ["date '2026-11-23'", '2026-11-23'],
    ["array[date '2026-11-23', null]", ['2026-11-23', null]],
    ['9007199254740991::bigint', Number.MAX_SAFE_INTEGER],
    ['array[[1::bigint], [-2]]', [[1], [-2]]],
    ['12345678901234567890.10::numeric', '12345678901234567890.10'],
    ['array[1.50::numeric]', ['1.50']],
    ["timestamptz '2026-11-23 08:00:00+08'", '2026-11-23T00:00:00.000Z'],
    ["timestamptz '2026-11-23 08:00:00.12+08'", '2026-11-23T00:00:00.120Z'],
    ["timestamptz '2026-11-23 08:00:00.120001+08'", '2026-11-23T00:00:00.120001Z'],
    ["array[timestamptz '1900-01-01 00:00:00Z']", ['1900-01-01T00:00:00.000Z']],
    ['7::integer', 7],
    ["array['a', null]", ['a', null]],
    ['true', true],
  ])('reads %s', async (sql, value) => {
    expect(await readValue(sql)).toEqual(value);
  });

  it('throws for a bigint that a number cannot hold', async () => {
    await expect(readValue('9007199254740993::bigint')).rejects.toThrow(/9007199254740993/);
  });

  it('takes the day in Shanghai as the day', async () => {
    expect(await readValue("(timestamptz '2026-11-22 16:30:00Z')::date")).toBe('2026-11-23');
  });
});

describe('the test database', () => {
  it('is the test’s own: another does not see its tables', async () => {
    const other = await createTestDatabase();
    onTestFinished(other.drop);
    await database.ownerPool.query('create table only_here (n integer)');
    await expect(other.ownerPool.query('table only_here')).rejects.toThrow(/only_here/);
  });

  it('lets the application’s role create nothing', async () => {
    await expect(database.appPool.query('create table mine (n integer)')).rejects.toThrow(/permission/);
  });
});
