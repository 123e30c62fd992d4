import { companyAliases, type Db, plugins } from '@pi/db';
import { claimDataOrigin } from '@pi/db/queries/runs/data-origin';
import { test } from '@pi/db/testing';
import { identifierText } from '@pi/ingestion/suppression';
import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { listAggregates, listPluginCompanies, rederiveAggregates, storePlugin } from '../../test/companies.ts';
import { addToSuppressionList } from '../erasure/add-to-suppression-list.ts';
import { type AliasRequest, addAlias } from './add-alias.ts';
import { mergeCompanies } from './merge-companies.ts';
import { removeAlias } from './remove-alias.ts';
import { undoChange } from './undo-change.ts';

const REQUEST: AliasRequest = {
  kind: 'name',
  value: 'Old Acme GmbH',
  slug: 'acme-works',
  from: null,
  to: null,
  source: 'register',
  by: 'test',
};

const add = (db: Db, request: Partial<AliasRequest> = {}) => addAlias(db, { ...REQUEST, ...request });

async function storeTwo(db: Db): Promise<void> {
  await storePlugin(db, 'one', 'a', { name: 'Acme Works', site: 'https://acme.dev' });
  await storePlugin(db, 'two', 'z', { name: 'Zeta Tools', site: 'https://zeta.dev' });
}

describe('addAlias', () => {
  test.for<[Partial<AliasRequest>, string]>([
    [{ slug: 'nobody' }, 'nobody: there is no company with this slug'],
    [{ value: '  ' }, 'value: "  " is not a name'],
    [{ value: 'Studio' }, 'value: "Studio" is a name that many bear: enter the domain'],
    [{ kind: 'domain', value: 'Old Acme' }, 'value: "Old Acme" is not a domain'],
    [{ kind: 'domain', value: 'gmail.com' }, 'value: "gmail.com" is not a domain, or one that many share'],
    [{ source: ' ' }, '--source: say where it is known from'],
    [{ from: '2026-02-01', to: '2026-02-01' }, '--to: 2026-02-01 is not after --from 2026-02-01'],
  ])('adds nothing for %j', async ([request, message], { db }) => {
    await storeTwo(db);
    await expect(add(db, request)).rejects.toThrow(message);
    expect(await db.$count(companyAliases)).toBe(0);
  });

  test('refuses a company that is part of another one', async ({ db }) => {
    await storeTwo(db);
    await mergeCompanies(db, 'acme-works', ['zeta-tools'], { by: 'test', reason: null });
    await expect(add(db, { slug: 'zeta-tools' })).rejects.toThrow('zeta-tools: it is part of acme-works');
  });

  test('refuses days on which the name is another company’s, and no others', async ({ db }) => {
    await storeTwo(db);
    await add(db, { from: '2026-02-01', to: '2026-03-01' });
    for (const days of [{}, { from: '2026-02-28' }, { to: '2026-02-02' }])
      await expect(add(db, { slug: 'zeta-tools', value: 'OLD ACME', ...days })).rejects.toThrow(
        'value: "oldacme" is an alias of acme-works (2026-02-01 to 2026-03-01): alias 1',
      );
    await add(db, { slug: 'zeta-tools', from: '2026-03-01' });
    await add(db, { slug: 'zeta-tools', to: '2026-02-01' });
    expect(await db.$count(companyAliases)).toBe(3);
  });

  test('refuses a name or domain of somebody who was erased', async ({ db }) => {
    await claimDataOrigin(db, 'sample');
    await storeTwo(db);
    const texts = [
      identifierText({ kind: 'name', value: 'oldacme' }),
      identifierText({ kind: 'email', value: 'oldacme.dev' }),
    ];
    await db.transaction((tx) => addToSuppressionList(tx, new Set(texts)));
    for (const request of [{}, { kind: 'domain' as const, value: 'https://oldacme.dev/' }])
      await expect(add(db, request)).rejects.toThrow('value: it is of somebody who asked to be erased');
  });

  test('standardizes names and domains', async ({ db }) => {
    await storeTwo(db);
    expect((await add(db)).alias).toMatchObject({ number: 1, kind: 'name', value: 'oldacme' });
    const domain = await add(db, { kind: 'domain', value: 'https://www.Old-Acme.dev/imprint' });
    expect(domain.alias).toMatchObject({ value: 'old-acme.dev' });
  });

  test('leaves a plugin that is matched again with the company its own was merged into', async ({ db }) => {
    await storeTwo(db);
    const change = await mergeCompanies(db, 'acme-works', ['zeta-tools'], { by: 'test', reason: null });
    await add(db, { value: 'Zeta' });
    await add(db, { kind: 'domain', value: 'zeta.dev' });
    expect(await listPluginCompanies(db)).toMatchObject({ 'two:z': 'acme-works' });
    await removeAlias(db, 2);
    await undoChange(db, change);
    expect(await listPluginCompanies(db)).toMatchObject({ 'two:z': 'zeta-tools' });
  });

  test('matches the plugins again of whoever has the name or domain, and aggregates stay correct', async ({ db }) => {
    await storeTwo(db);
    await storePlugin(db, 'two', 'o', { name: 'Other Works' });
    // Its company's plugins, and those that have the name.
    expect((await add(db, { value: 'Zeta Tools' })).matched).toBe(2);
    expect(await listPluginCompanies(db)).toEqual({
      'one:a': 'acme-works',
      'two:o': 'other-works',
      'two:z': 'acme-works',
    });
    const [zeta] = await db.select().from(plugins).where(eq(plugins.externalId, 'z'));
    expect(zeta?.companyMatchReason).toBe('alias');
    expect(await listAggregates(db)).toEqual(await rederiveAggregates(db));
  });
});

describe('removeAlias', () => {
  test('refuses an unknown number', async ({ db }) => {
    await expect(removeAlias(db, 1)).rejects.toThrow('1: there is no alias with this number');
  });

  test('frees the name for another company', async ({ db }) => {
    await storeTwo(db);
    await add(db);
    expect(await removeAlias(db, 1)).toMatchObject({ alias: { value: 'oldacme' }, matched: 1 });
    await add(db, { slug: 'zeta-tools' });
    expect(await db.$count(companyAliases)).toBe(1);
  });

  test('gives the plugins that it had joined their own company back', async ({ db }) => {
    await storeTwo(db);
    await add(db, { kind: 'domain', value: 'zeta.dev' });
    expect(await listPluginCompanies(db)).toMatchObject({ 'two:z': 'acme-works' });
    await removeAlias(db, 1);
    expect(await listPluginCompanies(db)).toEqual({ 'one:a': 'acme-works', 'two:z': 'zeta-tools' });
    expect(await listAggregates(db)).toEqual(await rederiveAggregates(db));
  });
});
