import { companies, companyClaims, letters, pluginFacts, plugins, users } from '@pi/db';
import { insertRevisions } from '@pi/db/queries/listings/revisions';
import { MARKET, seedCompany, seedPlugin } from '@pi/db/testing/seed-market';
import type { User } from '@pi/domain/events';
import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { refusal, test as worldTest } from '../../test/fixture.ts';
import { showMe, withdrawClaim } from './change-claim.ts';
import { CompanyClaimsRepository } from './company-claims.repository.ts';
import { confirmClaim } from './confirm-claim.ts';
import { confirmPlacedCodes } from './confirm-placed-codes.ts';
import { startClaim } from './start-claim.ts';
import { viewClaims } from './view-claims.ts';

const URL_ = new URL('https://pairs.example');
const TABS = { marketplace: MARKET, externalId: 'tabs' };
const NOTES = { marketplace: MARKET, externalId: 'notes' };

interface Claims {
  repository: CompanyClaimsRepository;
  /** Somebody with a name. */
  ann: User;
  start(user: User, plugin?: typeof TABS, method?: 'email' | 'listing'): ReturnType<typeof startClaim>;
  /** The code of the newest letter. */
  code(): Promise<string>;
  /** Adds a revision of a listing. */
  revise(externalId: string, content: { description?: string; email?: string }): Promise<void>;
}

/** Two listings of Otter Labs, of which one publishes an address. */
const test = worldTest.extend<{ claims: Claims }>({
  claims: async ({ db, world }, use) => {
    const companyId = await seedCompany(db, 'otter-labs');
    const repository = new CompanyClaimsRepository(world.deps);
    const revise: Claims['revise'] = async (externalId, { description, email }) => {
      const [plugin] = await db.select({ id: plugins.id }).from(plugins).where(eq(plugins.externalId, externalId));
      const content = {
        name: externalId,
        url: 'https://market.example',
        description,
        developer: { name: 'Otter', email },
      };
      const row = { pluginId: plugin?.id ?? 0, seenAt: new Date(world.deps.now()), source: null, content };
      await db.transaction((tx) => insertRevisions(tx, [row as never]));
    };
    for (const externalId of ['tabs', 'notes']) await seedPlugin(db, { externalId, companyId, name: externalId });
    await revise('tabs', { description: 'Keeps tabs', email: 'Hello@Otter.example' });
    await revise('notes', { description: 'Keeps notes' });
    await use({
      repository,
      revise,
      ann: await world.person('Ann', { lastName: 'Roe' }),
      start: (user, plugin = TABS, method = 'email') => startClaim(repository, user, { plugin, method }, URL_),
      async code() {
        const rows = await db.select().from(letters).orderBy(letters.createdAt);
        return /^\d{6}$/m.exec(rows.at(-1)?.text ?? '')?.[0] ?? '';
      },
    });
  },
});

const wrongCode = (code: string) => ({ code: code === '000000' ? '000001' : '000000' });

describe('startClaim', () => {
  test('refuses a listing that is not there', async ({ db, claims: { start, ann } }) => {
    await expect(start(ann, { ...TABS, externalId: 'nothing' })).rejects.toEqual(refusal('not_found', /listing/));
    await db.update(plugins).set({ status: 'delisted' });
    await expect(start(ann)).rejects.toEqual(refusal('not_found', /listing/));
  });

  test('refuses to send a code where no address is published', async ({ db, claims: { start, ann } }) => {
    await expect(start(ann, NOTES)).rejects.toEqual(refusal('conflict', /publishes no address/));
    expect(await db.$count(companyClaims)).toBe(0);
  });

  test('sends a code to the address of the listing, and names it to nobody', async ({ db, claims }) => {
    const started = await claims.start(claims.ann);
    expect(started.code).toBeNull();
    expect(JSON.stringify([started, await viewClaims(claims.repository, claims.ann)])).not.toMatch(/otter\.example/i);
    const [letter] = await db.select().from(letters);
    expect(letter).toMatchObject({ kind: 'company_claim', recipient: 'hello@otter.example' });
    expect(letter?.text).toMatch(/Ann Roe says that they belong to the company behind tabs/);
    const [claim] = await db.select().from(companyClaims);
    expect(claim?.code).toMatch(/^[0-9a-f]{64}$/);
  });

  test('sends one letter an hour for a claim, withdrawn or not', async ({ world, claims }) => {
    const { id } = await claims.start(claims.ann);
    await expect(claims.start(claims.ann)).rejects.toEqual(refusal('too_many_requests', /less than an hour ago/));
    await withdrawClaim(claims.repository, claims.ann, id);
    expect(await viewClaims(claims.repository, claims.ann)).toEqual([]);
    for (const method of ['email', 'listing'] as const)
      await expect(claims.start(claims.ann, TABS, method)).rejects.toEqual(refusal('too_many_requests', /an hour/));
    world.setNow('2026-11-20T13:00:01Z');
    expect(await claims.start(claims.ann)).toMatchObject({ id });
  });

  test('sends three an hour to a listing, of many at once too', async ({ db, world, claims }) => {
    const people = await Promise.all(['Bob', 'Cid', 'Dee', 'Eve', 'Flo'].map((name) => world.person(name)));
    const started = await Promise.allSettled(people.map((one) => claims.start(one)));
    const refused = started.filter((one) => one.status === 'rejected');
    expect(refused.map(({ reason }) => reason)).toEqual(Array(2).fill(refusal('too_many_requests', /^3 codes/)));
    expect(await db.$count(letters)).toBe(3);
  });

  test('sends three an hour for a person', async ({ db, world, claims }) => {
    const others = ['one', 'two', 'three', 'four'];
    for (const externalId of others) {
      await seedPlugin(db, { externalId });
      await claims.revise(externalId, { email: `${externalId}@makers.example` });
    }
    const startAll = () =>
      Promise.allSettled(others.map((externalId) => claims.start(claims.ann, { marketplace: MARKET, externalId })));
    expect((await startAll()).filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(await db.$count(letters)).toBe(3);
    world.setNow('2026-11-20T13:00:01Z');
    expect((await startAll()).filter(({ status }) => status === 'rejected')).toHaveLength(1);
  });
});

describe('confirmClaim', () => {
  test('knows nobody else’s claim', async ({ world, claims }) => {
    const { id } = await claims.start(claims.ann);
    const code = await claims.code();
    const eve = await world.person('Eve');
    await expect(confirmClaim(claims.repository, eve, id, { code })).rejects.toEqual(refusal('not_found', /claim/));
  });

  test('voids the code after five wrong ones', async ({ claims }) => {
    const { id } = await claims.start(claims.ann);
    const code = await claims.code();
    for (let attempt = 0; attempt < 5; attempt += 1)
      await expect(confirmClaim(claims.repository, claims.ann, id, wrongCode(code))).rejects.toEqual(
        refusal('invalid_request', /wrong/),
      );
    await expect(confirmClaim(claims.repository, claims.ann, id, { code })).rejects.toEqual(
      refusal('conflict', /void after 5/),
    );
    expect(await viewClaims(claims.repository, claims.ann)).toMatchObject([{ state: 'void' }]);
  });

  test('refuses a code of two days ago', async ({ world, claims }) => {
    const { id } = await claims.start(claims.ann);
    const code = await claims.code();
    world.setNow('2026-11-21T12:00:01Z');
    await expect(confirmClaim(claims.repository, claims.ann, id, { code })).rejects.toEqual(
      refusal('conflict', /expired/),
    );
    expect(await viewClaims(claims.repository, claims.ann)).toMatchObject([{ state: 'expired' }]);
  });

  test('takes the right code, once', async ({ claims }) => {
    const { id } = await claims.start(claims.ann);
    const code = await claims.code();
    await confirmClaim(claims.repository, claims.ann, id, { code });
    const again = refusal('conflict', /confirmed already/);
    await expect(confirmClaim(claims.repository, claims.ann, id, { code })).rejects.toEqual(again);
    await expect(claims.start(claims.ann)).rejects.toEqual(again);
    expect(await viewClaims(claims.repository, claims.ann)).toMatchObject([
      { plugin: `${MARKET}:tabs`, company: { slug: 'otter-labs' }, state: 'confirmed', isShown: false, code: null },
    ]);
  });
});

describe('confirmPlacedCodes', () => {
  test('confirms what stands in the newest description, and nothing else', async ({ world, claims }) => {
    const eve = await world.person('Eve');
    const placed = await claims.start(claims.ann, TABS, 'listing');
    await claims.start(eve, TABS, 'listing');
    await claims.start(claims.ann, NOTES, 'listing');
    expect(placed.code).toMatch(/^pi-claim-[A-Z2-9]{8}$/);
    expect(await confirmPlacedCodes(claims.repository)).toBe(0);
    world.setNow('2026-11-21T06:00:00Z');
    await claims.revise('tabs', { description: `Keeps tabs. ${placed.code}.` });
    expect(await confirmPlacedCodes(claims.repository)).toBe(1);
    expect(await confirmPlacedCodes(claims.repository)).toBe(0);
    const states = (await viewClaims(claims.repository, claims.ann)).map(({ plugin, state }) => [plugin, state]);
    expect(states.toSorted()).toEqual([
      [`${MARKET}:notes`, 'waiting'],
      [`${MARKET}:tabs`, 'confirmed'],
    ]);
    expect(await viewClaims(claims.repository, eve)).toMatchObject([{ state: 'waiting' }]);
  });

  test('is the only way for such a claim', async ({ claims }) => {
    const { id, code } = await claims.start(claims.ann, TABS, 'listing');
    await expect(confirmClaim(claims.repository, claims.ann, id, { code: code ?? '' })).rejects.toEqual(
      refusal('conflict', /waits for its code in the listing/),
    );
  });

  test('looks for a code no longer than 30 days', async ({ world, claims }) => {
    const { code } = await claims.start(claims.ann, TABS, 'listing');
    world.setNow('2026-12-20T12:00:01Z');
    await claims.revise('tabs', { description: code ?? '' });
    expect(await confirmPlacedCodes(claims.repository)).toBe(0);
  });
});

describe('showMe', () => {
  const shown = ({ repository }: Claims) => repository.listShownPeople('otter-labs');

  test('shows nobody who did not confirm, has no name or withdrew', async ({ db, world, claims }) => {
    const { id } = await claims.start(claims.ann);
    await expect(showMe(claims.repository, claims.ann, id, true)).rejects.toEqual(refusal('conflict', /not confirmed/));
    await confirmClaim(claims.repository, claims.ann, id, { code: await claims.code() });
    await expect(showMe(claims.repository, { ...claims.ann, lastName: '' }, id, true)).rejects.toEqual(
      refusal('conflict', /no name/),
    );
    const eve = await world.person('Eve');
    await expect(showMe(claims.repository, eve, id, true)).rejects.toEqual(refusal('not_found', /claim/));
    expect(await shown(claims)).toEqual([]);

    await showMe(claims.repository, claims.ann, id, true);
    expect(await shown(claims)).toEqual([{ firstName: 'Ann', lastName: 'Roe' }]);
    await withdrawClaim(claims.repository, claims.ann, id);
    expect(await shown(claims)).toEqual([]);
    expect(await db.$count(companyClaims)).toBe(1);
  });

  test('names somebody once, and not where the listing changed hands since', async ({ db, claims }) => {
    await db.update(companyClaims).set({ isShown: false });
    const row = { userId: claims.ann.id, method: 'listing' as const, code: 'x', startedAt: new Date('2026-11-10') };
    const confirmed = { ...row, confirmedAt: new Date('2026-11-10T10:00:00Z'), isShown: true };
    await db.insert(companyClaims).values([
      { ...confirmed, ...TABS },
      { ...confirmed, ...NOTES },
    ]);
    expect(await shown(claims)).toEqual([{ firstName: 'Ann', lastName: 'Roe' }]);
    const ids = await db.select({ id: plugins.id }).from(plugins);
    const facts = {
      marketplace: MARKET,
      status: 'listed',
      nameText: '',
      listedOn: '2026-01-01',
      firstSeenOn: '2026-01-01',
    };
    const changed = ids.map(({ id }) => ({ ...facts, pluginId: id, changedHandsOn: '2026-11-11' }));
    await db.insert(pluginFacts).values(changed as never);
    expect(await shown(claims)).toEqual([]);
    await db.update(pluginFacts).set({ changedHandsOn: '2026-11-10' });
    expect(await shown(claims)).toEqual([{ firstName: 'Ann', lastName: 'Roe' }]);
    await db.update(companies).set({ slug: 'other' });
    expect(await shown(claims)).toEqual([]);
  });

  test('ends with the account', async ({ db, claims }) => {
    const { id } = await claims.start(claims.ann);
    await confirmClaim(claims.repository, claims.ann, id, { code: await claims.code() });
    await showMe(claims.repository, claims.ann, id, true);
    await db.delete(users);
    expect(await shown(claims)).toEqual([]);
  });
});
