import { describe, expect } from 'vitest';
import { test } from '../../test/fixture.ts';
import { seedFacts } from '../../test/seed-explorer.ts';
import { seedCompany, seedDay } from '../../test/seed-market.ts';
import { seedUser } from '../../test/seed-people.ts';
import type { Db } from '../client.ts';
import { companyClaims } from '../schema/company-claims.ts';
import { pluginRevisions } from '../schema/plugin-revisions.ts';
import { listMakerFacts } from './maker-facts.ts';

const CONFIRMED = new Date('2026-11-10T12:00:00Z');

async function claim(db: Db, userId: string, externalId: string, confirmedAt: Date | null = CONFIRMED) {
  const listing = { userId, marketplace: 'chrome', externalId, method: 'listing' as const, code: 'x' };
  await db.insert(companyClaims).values({ ...listing, startedAt: CONFIRMED, confirmedAt });
}

/** A company with listings in two marketplaces, and a delisted one in a third. */
async function seedAcme(db: Db) {
  const companyId = await seedCompany(db, 'acme');
  await seedDay(db, '2026-11-19', { marketplace: 'chrome' });
  await seedDay(db, '2026-11-20', { marketplace: 'slack' });
  const of = { companyId, companySlug: 'acme' };
  await seedFacts(db, { ...of, externalId: 'a', marketplace: 'chrome', category: 'design', users: 900 });
  await seedFacts(db, { ...of, externalId: 'b', marketplace: 'slack', category: 'finance', users: 200 });
  await seedFacts(db, { ...of, externalId: 'c', marketplace: 'slack', category: 'other', users: null });
  await seedFacts(db, { ...of, externalId: 'd', marketplace: 'figma', users: 1e6, status: 'delisted' });
}

describe('listMakerFacts', () => {
  test('knows nothing of users without a confirmed claim', async ({ db }) => {
    await seedAcme(db);
    const [waiting, none] = [await seedUser(db, 'a@x.example'), await seedUser(db, 'b@x.example')];
    await claim(db, waiting.id, 'a', null);
    expect(await listMakerFacts(db, [waiting.id, none.id])).toEqual(new Map());
    expect(await listMakerFacts(db, [])).toEqual(new Map());
  });

  test('knows nothing of a claim whose listing changed hands since, is unknown, or has no company', async ({ db }) => {
    await seedAcme(db);
    const companyId = await seedCompany(db, 'sold');
    await seedFacts(db, { externalId: 'sold', marketplace: 'chrome', companyId, changedHandsOn: '2026-11-11' });
    await seedFacts(db, { externalId: 'alone', marketplace: 'chrome' });
    const user = await seedUser(db, 'a@x.example');
    for (const externalId of ['sold', 'alone', 'unknown']) await claim(db, user.id, externalId);
    expect(await listMakerFacts(db, [user.id])).toEqual(new Map());
  });

  test('states marketplaces, categories and a bracket of users of all listings of the company', async ({ db }) => {
    await seedAcme(db);
    const [user, other] = [await seedUser(db, 'a@x.example'), await seedUser(db, 'b@x.example')];
    await claim(db, user.id, 'a');
    await claim(db, other.id, 'a');
    expect(await listMakerFacts(db, [user.id])).toEqual(
      new Map([
        [
          user.id,
          {
            marketplaces: ['chrome', 'slack'],
            categories: ['design', 'finance'],
            listedIn: [
              { marketplace: 'chrome', category: 'design' },
              { marketplace: 'slack', category: 'finance' },
            ],
            worksWith: [],
            userBracket: '1k–10k',
            day: '2026-11-19',
          },
        ],
      ]),
    );
  });

  test('names what the newest pages of the listings work with, in order, each once', async ({ db, sql }) => {
    await seedAcme(db);
    const user = await seedUser(db, 'a@x.example');
    await claim(db, user.id, 'a');
    const pages = [
      ['a', '2026-11-01', ['Old']],
      ['a', '2026-11-02', ['Trello', 'Gmail']],
      ['b', '2026-11-02', ['Gmail']],
      ['d', '2026-11-02', ['Figma']],
    ] as const;
    for (const [externalId, day, worksWith] of pages) {
      const [plugin] = await sql`select id from plugins where external_id = ${externalId}`;
      const content = { name: 'N', worksWith } as never;
      await db.insert(pluginRevisions).values({ pluginId: Number(plugin?.id), seenAt: new Date(day), content });
    }
    expect((await listMakerFacts(db, [user.id])).get(user.id)?.worksWith).toEqual(['Gmail', 'Trello']);
  });

  test('keeps what the pages of different companies work with apart', async ({ db, sql }) => {
    await seedAcme(db);
    const companyId = await seedCompany(db, 'other');
    await seedFacts(db, { externalId: 'o', marketplace: 'chrome', companyId, companySlug: 'other' });
    const [ann, ben] = [await seedUser(db, 'a@x.example'), await seedUser(db, 'b@x.example')];
    await claim(db, ann.id, 'a');
    await claim(db, ben.id, 'o');
    for (const [externalId, worksWith] of [
      ['a', ['Gmail']],
      ['o', ['Trello']],
    ] as const) {
      const [plugin] = await sql`select id from plugins where external_id = ${externalId}`;
      const content = { name: 'N', worksWith } as never;
      await db.insert(pluginRevisions).values({ pluginId: Number(plugin?.id), seenAt: CONFIRMED, content });
    }
    const found = await listMakerFacts(db, [ann.id, ben.id]);
    expect([ann, ben].map(({ id }) => found.get(id)?.worksWith)).toEqual([['Gmail'], ['Trello']]);
  });
});
