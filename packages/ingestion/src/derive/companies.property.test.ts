import { type Db, plugins, type Tx } from '@pi/db';
import { deletePlugins } from '@pi/db/queries/erasure/delete-plugins';
import { ensureMetricPartitions } from '@pi/db/queries/listings/metric-partitions.sql';
import { ensureMarketplace } from '@pi/db/queries/runs/runs';
import { test } from '@pi/db/testing';
import type { Developer } from '@pi/domain';
import { and, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { aListing } from '../../test/listing.ts';
import { listStoredMatches, listStrayPlugins, matchAtOnce } from '../../test/matched-at-once.ts';
import { storeListings } from '../store/store-listings.ts';
import { deriveCompanies } from './companies.ts';

const DAY = '2026-01-01';
const STORES = ['one', 'two', 'three'];

interface Item {
  store: string;
  name: string;
  developer: Developer;
}

const by = (store: string, developer: Developer, name = 'Tidy Tabs'): Item => ({ store, name, developer });
const verified = (name: string, site: string): Developer => ({ name, site: `https://${site}`, siteVerified: true });
const claimed = (name: string, site: string, email?: string): Developer => ({ name, site: `https://${site}`, email });

// Whose links depend on who else is there.
const ITEMS: readonly Item[] = [
  // A brand, one that claims its site and brings a mail domain along, and somebody at that one.
  by('one', verified('Quillmark', 'quillmark.dev'), 'Quillmark Notes'),
  by('two', { ...claimed('Quillmark', 'quillmark.dev'), externalId: 'q' }, 'Quillmark for Mail'),
  by('two', claimed('Cheap Clone', 'quillmark.dev', 'us@cheapclone.dev')),
  by('three', { name: 'Cheap Clone', email: 'mail@cheapclone.dev' }),
  // The account above claims two brands: without the first it goes to the second, whose other
  // developer shares nothing with either.
  by('two', { ...claimed('Penwright', 'penwright.dev'), externalId: 'q' }, 'Penwright for Mail'),
  by('one', { ...verified('Penwright', 'penwright.dev'), githubOwner: 'inkwell-17' }, 'Penwright Desk'),
  by('three', { name: 'Blottery', githubOwner: 'inkwell-17' }, 'Blottery Sheets'),
  // Namesakes, and one that says nothing else.
  by('one', claimed('Brindlefox', 'brindlefox.dev')),
  by('two', claimed('Brindlefox', 'brindlefox.example')),
  by('three', { name: 'Brindlefox' }),
  // Two at one domain are one company until a third one arrives, and a fourth. A namesake of the
  // two shares nothing with the others.
  by('one', { name: 'Marrow Works', email: 'a@sharedhost.dev' }),
  by('two', { name: 'Marrow Labs', email: 'b@sharedhost.dev' }),
  by('three', { name: 'Ostrich Pie', email: 'c@sharedhost.dev' }),
  by('one', { name: 'Velvet Anchor', email: 'd@sharedhost.dev' }),
  by('two', { name: 'Ginger Otter', email: 'e@sharedhost.dev' }),
  by('three', { name: 'Marrow' }),
  by('two', { name: 'Ostrich' }),
  // One account under two names, and a product in two stores.
  by('one', { name: 'Saltgrass', externalId: 's1', email: 'hi@saltgrass.dev' }, 'Saltgrass Clock'),
  by('one', { name: 'Saltgrass Team', externalId: 's1' }, 'Saltgrass Timer'),
  by('three', { name: 'Pim', site: 'https://saltgrass.io' }, 'Saltgrass Clock for Sheets'),
  by('two', { name: 'Saltgrass GmbH', legalName: 'Saltgrass Software GmbH' }),
];

const BUYERS: readonly (Developer | null)[] = [
  claimed('Brindlefox', 'brindlefox.dev', 'team@brindlefox.dev'),
  { name: 'Ostrich Pie', email: 'sale@sharedhost.dev' },
  verified('Cheap Clone', 'cheapclone.dev'),
  null,
];

type Step = { plugin: number; do: 'sell'; to: number } | { plugin: number; do: 'rename' | 'delete' };
const plugin = fc.nat(ITEMS.length - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('sell' as const), plugin, to: fc.nat(BUYERS.length - 1) }),
  fc.record({ do: fc.constantFrom('rename', 'delete'), plugin }),
);

describe('deriveCompanies', () => {
  test('gives what matching all at once gives, after each marketplace, whatever came first and changed since', {
    timeout: 180_000,
  }, async ({ db }) => {
    const property = fc.asyncProperty(
      fc.shuffledSubarray([...ITEMS.keys()], { minLength: 5 }),
      fc.array(fc.nat(4), { minLength: ITEMS.length, maxLength: ITEMS.length }),
      fc.array(step, { maxLength: 5 }),
      fc.integer({ min: 1, max: 6 }),
      async (order, sizes, steps, portion) => {
        await rolledBack(db, async (tx) => {
          for (let at = 0; at < order.length; ) {
            const arriving = order.slice(at, at + 1 + (sizes[at] ?? 0));
            at += arriving.length;
            for (const index of arriving) await store(tx, index, itemAt(index));
            await deriveAll(tx, portion);
            expect(await listStoredMatches(tx)).toEqual(await matchAtOnce(tx));
            expect(await listStrayPlugins(tx)).toEqual([]);
          }
          for (const [index, one] of steps.entries()) {
            await change(tx, one, index);
            await deriveAll(tx, portion);
            expect(await listStoredMatches(tx)).toEqual(await matchAtOnce(tx));
            expect(await listStrayPlugins(tx)).toEqual([]);
          }
        });
      },
    );
    await fc.assert(property, { numRuns: 25 });
  });
});

function itemAt(index: number): Item {
  const item = ITEMS[index];
  if (!item) throw new Error(`there is no item ${index}`);
  return item;
}

async function store(
  tx: Tx,
  index: number,
  { store: marketplace, name, developer }: Omit<Item, 'developer'> & { developer: Developer | null },
  minute = 0,
): Promise<void> {
  await ensureMarketplace(tx, marketplace);
  await ensureMetricPartitions(tx, [DAY]);
  const listing = aListing({
    externalId: `p${index}`,
    url: `https://${marketplace}.example/p${index}`,
    name,
    developer,
  });
  const observedAt = new Date(Date.parse(`${DAY}T03:00:00Z`) + minute * 60_000);
  await storeListings(tx, [{ listing, observedAt, day: DAY }], { marketplace, announceNew: false });
}

async function change(tx: Tx, one: Step, index: number): Promise<void> {
  const item = itemAt(one.plugin);
  if (one.do === 'sell') return store(tx, one.plugin, { ...item, developer: BUYERS[one.to] ?? null }, index + 1);
  if (one.do === 'rename') return store(tx, one.plugin, { ...item, name: `Clock ${index}` }, index + 1);
  const externalId = `p${one.plugin}`;
  const isMeant = and(eq(plugins.marketplace, item.store), eq(plugins.externalId, externalId));
  const [row] = await tx.select({ pluginId: plugins.id }).from(plugins).where(isMeant);
  if (row) await deletePlugins(tx, [{ ...row, marketplace: item.store, externalId }]);
}

async function deriveAll(tx: Tx, portion: number): Promise<void> {
  for (const marketplace of STORES) {
    await ensureMarketplace(tx, marketplace);
    await deriveCompanies(tx, marketplace, { portion });
  }
}

const ROLLBACK = new Error('nothing of it stays');

async function rolledBack(db: Db, work: (tx: Tx) => Promise<void>): Promise<void> {
  const end = db.transaction(async (tx) => {
    await work(tx);
    throw ROLLBACK;
  });
  await end.catch((error: unknown) => {
    if (error !== ROLLBACK) throw error;
  });
}
