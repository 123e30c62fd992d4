import { type ChangeKind, EXTRACTED_PRICING_MODELS, OWNER_KINDS, PERMISSION_RISKS } from '@pi/domain';
import type { Db } from '../src/client.ts';
import { marketChanges } from '../src/schema/market-changes.ts';
import { pluginFacts } from '../src/schema/plugin-facts.ts';
import { pluginTraits } from '../src/schema/plugin-traits.ts';
import type { NaivePlugin } from './naive-explorer.ts';
import { seedCompany, seedPlugin, TODAY } from './seed-market.ts';

type Facts = Partial<NaivePlugin['facts']>;
type Values = Facts & Partial<Omit<NaivePlugin, 'facts'>> & { externalId: string; name?: string };

const NO_FACTS = {
  ...{ companyId: null, users: null, downloads: null, category: null, storeCategory: null, pricingModel: null },
  ...{ priceUsd: null, rating: null, ratingCount: null, ratingsPer1000: null },
  ...{ revenueLow: null, revenue: null, revenueHigh: null, ownerKind: null },
  ...{ change7d: null, change7dHigh: null, change30d: null, change30dHigh: null },
  ...{ change90d: null, change90dHigh: null, change365d: null, change365dHigh: null },
  ...{ pace7d: null, pace30d: null, pace90d: null, pace365d: null },
  ...{ updatedOn: null, delistedOn: null, changedHandsOn: null, companyPlugins: null, risk: null },
};

/** Inserts a plugin with its facts, traits and changes; answers it as the naive list takes it. */
export async function seedFacts(
  db: Db,
  {
    externalId,
    name = `Plugin ${externalId}`,
    tags = [],
    storeTags = [],
    badges = [],
    companySlug = null,
    changes = [],
    ...facts
  }: Values,
): Promise<NaivePlugin> {
  const { marketplace = 'test-market', status = 'listed', users, downloads, companyId } = facts;
  const pluginId = await seedPlugin(db, { externalId, name, marketplace, status, users, downloads, companyId });
  const nameText = name.toLowerCase();
  const row = { ...NO_FACTS, marketplace, status, listedOn: TODAY, firstSeenOn: TODAY, ...facts, pluginId };
  await db.insert(pluginFacts).values(row);
  const texts = { nameText, makerText: '', summaryText: '' };
  await db
    .insert(pluginTraits)
    .values({ pluginId, contentHash: 'hash', rulesVersion: 1, tags, storeTags, badges, hasContact: false, ...texts });
  for (const { kind, day } of changes)
    await db.insert(marketChanges).values({ marketplace, pluginId, day, at: new Date(`${day}T06:00:00Z`), kind });
  return { facts: row, nameText, tags, storeTags, badges, companySlug, changes };
}

const pick = <Value>(values: readonly Value[], n: number) => values[n % values.length] as Value;
const DAYS = ['2020-01-01', '2025-11-20', '2026-05-01', '2026-10-21', '2026-11-13', TODAY];
const MARKETS = ['market-a', 'market-b', 'counter'];
const KINDS: ChangeKind[] = ['renamed', 'permission_added', 'price_changed'];

/** Inserts plugins whose facts differ in every way that filters ask for; always the same ones. */
export async function seedVariedFacts(db: Db, count: number): Promise<NaivePlugin[]> {
  const makers = [
    { companySlug: 'acme', companyId: await seedCompany(db, 'acme') },
    { companySlug: 'zed', companyId: await seedCompany(db, 'zed') },
    { companySlug: null, companyId: null },
  ];
  const plugins: NaivePlugin[] = [];
  // Multiples of primes wander through the choices without repeating a combination soon.
  for (let n = 0; n < count; n++) {
    const status = pick(['listed', 'listed', 'listed', 'missing', 'delisted'] as const, n * 7);
    const some = <Value>(values: readonly Value[], factor: number) => pick([null, ...values], n * factor + (n >> 3));
    plugins.push(
      await seedFacts(db, {
        externalId: `p${n}`,
        name: `${pick(['Dark', 'Quick', 'AI', '100%'], n * 3)} ${pick(['Mode', 'Notes', 'Tab_s'], n * 5)}`,
        marketplace: pick(MARKETS, n),
        status,
        ...pick(makers, n * 11),
        users: some([0, 9, 10, 999, 10_000, 55_555, 100_000, 2_000_000], 3),
        downloads: some([0, 10, 1000, 5_000_000], 5),
        category: some(['design', 'education', 'other'] as const, 7),
        pricingModel: some(EXTRACTED_PRICING_MODELS, 11),
        priceUsd: some([0, 2.5, 10, 99], 13),
        rating: some([1, 2.25, 3.5, 4.75, 5], 17),
        ratingCount: some([1, 50, 51, 4000], 19),
        ratingsPer1000: some([0.5, 5, 50], 23),
        ...revenue(n),
        ...growth(n),
        updatedOn: some(DAYS, 29),
        listedOn: pick(DAYS, n * 31),
        firstSeenOn: pick(DAYS, n * 37),
        delistedOn: status === 'delisted' ? pick(DAYS, n * 41) : null,
        changedHandsOn: some(DAYS, 43),
        companyPlugins: some([1, 2, 30], 47),
        risk: some(
          PERMISSION_RISKS.map((_, risk) => risk),
          53,
        ),
        tags: pick([[], ['dark mode'], ['dark mode', 'a,b'], ['email']], n * 59),
        storeTags: pick([[], ['email'], ['dark mode'], ['a,b', 'email']], n * 79),
        badges: pick([[], ['featured'], ['verified', 'featured']], n * 61),
        changes: pick([[], [{ kind: pick(KINDS, n), day: pick(DAYS, n * 67) }]], n * 71),
      }),
    );
  }
  return plugins;
}

function revenue(n: number) {
  const point = pick([null, 0, 120, 9999.5, 10_000, 2_500_000], n * 73 + (n >> 3));
  const ownerKind = pick([null, ...OWNER_KINDS], n * 83);
  if (point === null) return { revenueLow: null, revenue: null, revenueHigh: null, ownerKind };
  return { revenueLow: pick([0, point / 4, point / 2], n * 89), revenue: point, revenueHigh: point * 4, ownerKind };
}

function growth(n: number) {
  const share = (factor: number) => pick([null, -0.5, -0.25, 0, 0.25, 0.5, 2], n * factor + (n >> 2));
  const bounds = [share(3), share(5), share(11), share(13)] as const;
  const high = bounds.map((low) => (low === null ? null : low + (n % 2) / 4));
  return {
    ...{ change7d: bounds[0], change30d: bounds[1], change90d: bounds[2], change365d: bounds[3] },
    ...{ change7dHigh: high[0], change30dHigh: high[1], change90dHigh: high[2], change365dHigh: high[3] },
    // Only of a number that only grows.
    ...(MARKETS[n % 3] === 'counter'
      ? { pace7d: share(17), pace30d: share(19), pace90d: share(23), pace365d: share(29) }
      : { pace7d: null, pace30d: null, pace90d: null, pace365d: null }),
  };
}
