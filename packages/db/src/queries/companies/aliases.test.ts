import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedCompany } from '../../../test/seed-market.ts';
import type { Db } from '../../client.ts';
import { type Alias, deleteAlias, insertAlias, listAliases, listAliasesInForce, listAliasesOf } from './aliases.ts';

const name = { kind: 'name', value: 'oldacme' } as const;
const domain = { kind: 'domain', value: 'oldacme.dev' } as const;

async function add(db: Db, alias: Partial<Omit<Alias, 'number'>> & { companyId: number }): Promise<number> {
  const whole = { ...name, from: null, to: null, source: 'register', by: 'Op', ...alias };
  return db.transaction((tx) => insertAlias(tx, whole));
}

describe('listAliasesInForce', () => {
  test('gives no alias before its first day, nor on the day it ends', async ({ db }) => {
    const companyId = await seedCompany(db, 'acme');
    await add(db, { companyId, from: '2026-02-01', to: '2026-03-01' });
    const isInForce = async (day: string) => (await listAliasesInForce(db, [name], day)).length === 1;
    expect(await isInForce('2026-01-31')).toBe(false);
    expect(await isInForce('2026-02-01')).toBe(true);
    expect(await isInForce('2026-02-28')).toBe(true);
    expect(await isInForce('2026-03-01')).toBe(false);
  });

  test('gives one without days on every day, and none of another kind or value', async ({ db }) => {
    const companyId = await seedCompany(db, 'acme');
    await add(db, { companyId });
    expect(await listAliasesInForce(db, [name, domain], '1999-01-01')).toMatchObject([{ ...name, companyId }]);
    expect(await listAliasesInForce(db, [domain, { kind: 'domain', value: 'oldacme' }], '2026-01-01')).toEqual([]);
    expect(await listAliasesInForce(db, [], '2026-01-01')).toEqual([]);
  });
});

describe('aliases', () => {
  test('are listed with their company until they are deleted, once', async ({ db }) => {
    const [acme, zeta] = [await seedCompany(db, 'acme'), await seedCompany(db, 'zeta')];
    const ofZeta = await add(db, { companyId: zeta, ...domain });
    await add(db, { companyId: acme, to: '2026-01-01' });
    await add(db, { companyId: acme, from: '2026-02-01' });
    const shown = (await listAliases(db)).map(({ slug, kind, from, to, by }) => [slug, kind, from, to, by]);
    expect(shown).toEqual([
      ['acme', 'name', null, '2026-01-01', 'Op'],
      ['acme', 'name', '2026-02-01', null, 'Op'],
      ['zeta', 'domain', null, null, 'Op'],
    ]);
    expect((await listAliases(db, [zeta])).map((one) => one.number)).toEqual([ofZeta]);
    expect((await listAliasesOf(db, [name])).map((one) => one.companyId)).toEqual([acme, acme]);
    const remove = () => db.transaction((tx) => deleteAlias(tx, ofZeta));
    expect(await remove()).toMatchObject({ ...domain, companyId: zeta });
    expect(await remove()).toBeNull();
  });
});
