import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeTestFolder } from '../runtime/testing/run.ts';
import { listMigrations, migrate } from './migrate.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

async function makeTestDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  onTestFinished(database.drop);
  return database;
}

/** A database with none of the product's tables, and a folder with the given migrations. */
async function prepare(files: Record<string, string>) {
  const database = await makeTestDatabase();
  await database.ownerPool.query('drop schema public cascade; create schema public');
  const folder = await makeTestFolder();
  const write = (name: string, sql: string) => writeFile(path.join(folder, name), sql);
  for (const [name, sql] of Object.entries(files)) await write(name, sql);
  return {
    write,
    remove: (name: string) => rm(path.join(folder, name)),
    run: () => migrate(database.ownerUrl, folder),
    pool: database.ownerPool,
  };
}

describe('migrate', () => {
  it('applies what is missing, in order, and once', async () => {
    const place = await prepare({
      '0000-a.sql': 'create table a (n integer)',
      '0001-b.sql': 'alter table a add m integer; insert into a values (1, 2)',
    });
    expect(await place.run()).toEqual(['0000-a', '0001-b']);
    expect(await place.run()).toEqual([]);
    await place.write('0002-c.sql', 'insert into a values (3, 4)');
    expect(await place.run()).toEqual(['0002-c']);
    expect((await place.pool.query('select n, m from a order by n')).rows).toEqual([
      { n: 1, m: 2 },
      { n: 3, m: 4 },
    ]);
  });

  it('leaves nothing of a migration that fails', async () => {
    const place = await prepare({
      '0000-a.sql': 'create table a (n integer)',
      '0001-b.sql': 'create table b (n integer); select 1/0',
    });
    await expect(place.run()).rejects.toThrow('division by zero');
    await place.write('0001-b.sql', 'create table b (n integer)');
    expect(await place.run()).toEqual(['0001-b']);
  });

  it('lets two processes start at once', async () => {
    const place = await prepare({
      '0000-a.sql': 'create table a (n integer)',
      '0001-b.sql': 'insert into a values (1)',
    });
    const both = await Promise.all([place.run(), place.run()]);
    expect(both.flat().sort()).toEqual(['0000-a', '0001-b']);
    expect((await place.pool.query('select n from a')).rows).toEqual([{ n: 1 }]);
  });

  it('refuses an edited file, but not one with other line endings', async () => {
    const place = await prepare({ '0000-a.sql': 'create table a (n integer);\n' });
    await place.run();
    await place.write('0000-a.sql', 'create table a (n integer);\r\n');
    expect(await place.run()).toEqual([]);
    await place.write('0000-a.sql', 'create table a (n bigint);\n');
    await expect(place.run()).rejects.toThrow('0000-a.sql 在执行之后被改动过');
  });

  it('refuses a database that a newer version has been at, and a latecomer among the numbers', async () => {
    const place = await prepare({ '0000-a.sql': 'select 1', '0002-c.sql': 'select 1' });
    await place.run();
    await place.write('0001-b.sql', 'select 1');
    await expect(place.run()).rejects.toThrow('0001-b 排在已执行的 0002-c 之前');
    await place.remove('0001-b.sql');
    await place.remove('0002-c.sql');
    await expect(place.run()).rejects.toThrow('数据库由更新的版本升级过（0002-c）');
  });

  it('refuses file names that leave the order open', async () => {
    const place = await prepare({ '0000-a.sql': 'select 1', '0000-b.sql': 'select 1' });
    await expect(place.run()).rejects.toThrow('编号重复：0000');
    await place.remove('0000-b.sql');
    await place.write('1-what.sql', 'select 1');
    await expect(place.run()).rejects.toThrow('1-what.sql');
  });
});

describe('the product’s own migrations', () => {
  it('have distinct numbers and are all applied in a test database', async () => {
    const database = await makeTestDatabase();
    const { rows } = await database.ownerPool.query('select id, checksum from schema_migration order by id');
    expect(rows).toEqual((await listMigrations()).map(({ id, checksum }) => ({ id, checksum })));
  });

  it('are out of the application role’s reach', async () => {
    const database = await makeTestDatabase();
    await expect(database.appPool.query('select from schema_migration')).rejects.toThrow(/permission denied/);
  });
});
