import { companies, companyAliases, companyProposals, type Db, developers, plugins } from '@pi/db';
import { countMentions } from '@pi/db/queries/erasure/mentions.sql';
import type { DeveloperProfile, MatchTerm } from '@pi/domain';
import { blockingKeys, hashedDeveloperKey, identifierKey, profileDeveloper } from '@pi/intelligence';
import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { jane, test, WORDS } from '../../test/erasure-fixture.ts';
import { addAlias } from '../company-corrections/add-alias.ts';
import { erase } from './erase.ts';

const JANE: MatchTerm = { kind: 'claimed_site', value: 'janeroe.dev', weight: 9 };

async function idOf(db: Db, slug: string): Promise<number> {
  const [row] = await db.select().from(companies).where(eq(companies.slug, slug));
  return row?.id ?? 0;
}

/** Stores a developer of the toy store as it is matched, and gives it the plugins. */
async function storeDeveloper(
  db: Db,
  profile: DeveloperProfile,
  evidence: MatchTerm[],
  externalIds: string[],
): Promise<void> {
  const { marketplace, key } = profile;
  const row = { marketplace, key, profile, blockingKeys: blockingKeys(profile).map(identifierKey), evidence };
  const [{ id = 0 } = {}] = await db
    .insert(developers)
    .values(row)
    .onConflictDoUpdate({ target: [developers.marketplace, developers.key], set: row })
    .returning({ id: developers.id });
  for (const externalId of externalIds)
    await db.update(plugins).set({ developerId: id }).where(eq(plugins.externalId, externalId));
}

/** Developers of Jane and Acme, a proposal that they are one, and an alias of each. */
async function storeIdentities(db: Db): Promise<void> {
  const [acmeId, janeId] = [await idOf(db, 'acme'), await idOf(db, 'jane-roe')];
  const acme = { name: 'Acme' };
  await storeDeveloper(
    db,
    profileDeveloper('toy', [{ externalId: 'a', name: 'Roe Tabs', developer: jane }]),
    [],
    ['a'],
  );
  await storeDeveloper(
    db,
    profileDeveloper('toy', [{ externalId: 'b', name: 'Tabs', developer: acme }]),
    [JANE],
    ['b', 'c'],
  );
  const [companyId = 0, otherId = 0] = [acmeId, janeId].toSorted((a, b) => a - b);
  const proposal = { weight: 9, evidence: [JANE], proposedOn: '2026-01-02' };
  await db.insert(companyProposals).values({ companyId, otherId, ...proposal });
  const alias = { by: 'Jane Roe', source: 'letter of Jane Roe' };
  await db.insert(companyAliases).values([
    { kind: 'name', value: 'janeroe', companyId: acmeId, ...alias },
    { kind: 'domain', value: 'acme-tools.dev', companyId: acmeId, ...alias },
    { kind: 'name', value: 'tabworks', companyId: janeId, ...alias },
  ]);
}

describe('erase', () => {
  test('leaves no developer, proposal or alias of the subject, nor a word of them in those of others', async ({
    store: _,
    tools,
    deps: { db },
  }) => {
    await storeIdentities(db);
    const report = await erase(tools, { company: 'jane-roe' }, { isDryRun: false });
    expect(report.removed.developers).toBeGreaterThan(0);
    expect(report.removed.company_aliases).toBe(1);
    expect(await countMentions(db, [...WORDS, 'tabworks'])).toEqual({});
    const keys = (await db.select().from(developers)).map((row) => row.key);
    expect(keys).not.toContain(hashedDeveloperKey(jane));
    expect(await db.$count(companyProposals)).toBe(0);
    expect((await db.select().from(companyAliases)).map(({ value, by, source }) => [value, by, source])).toEqual([
      ['acme-tools.dev', '', ''],
    ]);
    const waiting = (await db.select().from(plugins)).filter((row) => row.companyMatchReason === null);
    expect(waiting).toEqual([]);
  });

  test('changes none of them in a dry run', async ({ store: _, tools, deps: { db } }) => {
    await storeIdentities(db);
    const before = await db.select().from(developers).orderBy(developers.id);
    await erase(tools, { company: 'jane-roe' }, { isDryRun: true });
    expect(await db.select().from(developers).orderBy(developers.id)).toEqual(before);
    expect([await db.$count(companyProposals), await db.$count(companyAliases)]).toEqual([1, 3]);
  });

  test('keeps an erased name or domain from coming back as an alias', async ({ store: _, tools, deps: { db } }) => {
    await erase(tools, { company: 'jane-roe' }, { isDryRun: false });
    const alias = { slug: 'acme', from: null, to: null, by: 'Op', source: 'register' };
    for (const [kind, value] of [
      ['name', 'JANE ROE'],
      ['name', 'Roe Software'],
      ['domain', 'https://janeroe.dev'],
    ] as const)
      await expect(addAlias(db, { kind, value, ...alias })).rejects.toThrow('somebody who asked to be erased');
  });
});
