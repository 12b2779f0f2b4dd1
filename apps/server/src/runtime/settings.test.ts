import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeSettings, readSettings } from './settings.ts';

describe('readSettings', () => {
  it('has defaults that need nothing from the operator', () => {
    expect(readSettings({})).toEqual({
      host: '127.0.0.1',
      port: 8080,
      dataDir: path.resolve('data'),
      databaseUrl: undefined,
      databaseAppUrl: undefined,
      profile: 'cn',
      roles: ['web', 'jobs'],
      demo: false,
    });
  });

  it('takes what is set, an empty value as unset', () => {
    const url = 'postgres://owner:p%40ss@db.example:5433/ecoredress?sslmode=require';
    const env = {
      HOST: '::',
      PORT: '0',
      DATA_DIR: '/srv/环赔',
      DATABASE_URL: url,
      PROFILE: '',
      ROLES: 'jobs',
    };
    expect(readSettings(env)).toMatchObject({
      host: '::',
      port: 0,
      dataDir: '/srv/环赔',
      databaseUrl: url,
      profile: 'cn',
      roles: ['jobs'],
    });
  });

  it('lets --roles= go before ROLES', () => {
    expect(readSettings({ ROLES: 'jobs' }, ['--roles=web, jobs,web']).roles).toEqual(['web', 'jobs']);
  });

  it('has other defaults for the demonstration, which still give way to what is set', () => {
    const demo = readSettings({ DATA_DIR: 'elsewhere' }, [], { demo: true });
    expect(demo).toMatchObject({
      demo: true,
      profile: 'cn/fujian/zhangzhou',
      dataDir: path.resolve('elsewhere'),
    });
    expect(readSettings({}, [], { demo: true }).dataDir).toBe(path.resolve('data/demo'));
  });

  it.each([
    ['HOST', 'http://localhost'],
    ['HOST', 'local host'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '8080a'],
    ['PORT', '8e3'],
    ['PROFILE', 'CN/../etc'],
    ['ROLES', 'web,gateway'],
    ['ROLES', ','],
    ['DATA_DIR', 'a\0b'],
  ])('refuses %s=%s, naming the variable, the value and what is allowed', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(`${name} 的值 “${value}” 不对，应为`);
  });

  it.each(['mysql://a:b@c/d', 'postgres://host/db', 'postgres://user:secret@host', 'db:secret'])(
    'refuses DATABASE_URL=%s without repeating it',
    (value) => {
      expect(() => readSettings({ DATABASE_URL: value })).toThrow(/DATABASE_URL 的值 （内容从略） 不对/);
      expect(() => readSettings({ DATABASE_URL: value })).not.toThrow(value);
    },
  );

  it('names all that is wrong at once', () => {
    expect(() => readSettings({ PORT: 'x', HOST: 'a b' }, ['--rolls=web'])).toThrow(
      /--rolls=web[\s\S]*HOST[\s\S]*PORT/,
    );
  });

  it('refuses DATABASE_APP_URL by itself', () => {
    expect(() => readSettings({ DATABASE_APP_URL: 'postgres://ecoredress_app:x@host/db' })).toThrow(
      'DATABASE_APP_URL 只能与 DATABASE_URL 一起设置',
    );
  });
});

describe('describeSettings', () => {
  it('tells of every variable with its default', () => {
    const lines = describeSettings();
    expect(lines.map((line) => line.split('（')[0])).toEqual([
      'HOST',
      'PORT',
      'DATA_DIR',
      'DATABASE_URL',
      'DATABASE_APP_URL',
      'PROFILE',
      'ROLES',
      'TIANDITU_KEY',
    ]);
    expect(lines).toContainEqual(expect.stringContaining('PORT（默认 8080）'));
  });
});
