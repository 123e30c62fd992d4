import { type Db, plugins } from '@pi/db';
import { factsThen } from '@pi/db/queries/as-of/facts-then';
import { readAsOf } from '@pi/db/queries/as-of/read-as-of.sql';
import { getMarketplace } from '@pi/db/queries/catalogue/get-marketplace';
import { getPlugin } from '@pi/db/queries/catalogue/get-plugin';
import { listPluginMetrics } from '@pi/db/queries/catalogue/list-plugin-metrics';
import { listPlugins } from '@pi/db/queries/catalogue/list-plugins';
import { countChanges } from '@pi/db/queries/changes/count-changes';
import { listNewestChanges } from '@pi/db/queries/changes/list-changes';
import { COMPANY_LIST_SORTS, searchCompanies } from '@pi/db/queries/companies/search-companies';
import type { FactsRelation } from '@pi/db/queries/explorer/facts-relation';
import { type ExplorerQuery, listPluginFacts } from '@pi/db/queries/explorer/list-plugin-facts';
import { getReadDays } from '@pi/db/queries/explorer/read-days';
import { test } from '@pi/db/testing';
import { addDays, type MarketplaceInfo } from '@pi/domain';
import { throwAwayFolder } from '@pi/embedded-postgres/testing/folder';
import { listOwnersOn } from '@pi/ingestion/owners';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { startStores } from '@pi/stores';
import { expect } from 'vitest';
import { collectDay } from '../faults/sample-run.ts';

const FIRST_DAY = '2026-11-16';
const DAYS = 4;
const SIZES = { 'chrome-web-store': 12, obsidian: 20 };
const COUNTERS = ['obsidian'];
const INFOS = Object.keys(SIZES).flatMap((name): MarketplaceInfo | MarketplaceInfo[] => getMarketplaceInfo(name) ?? []);

/** What is kept as of the last reading alone, and so of no earlier day. */
const NOT_KEPT = {
  ...{ ratingDistribution: null, textReviewCount: null, supportThreads: null, supportThreadsResolved: null },
  ...{ placement: null, stateAt: null, readFrom: null },
};

/** What pages and the API show of a marketplace: each plugin, the figures, the list by size. */
async function answersOf(db: Db, { name: marketplace, primaryMetric }: MarketplaceInfo) {
  const known = await db.select({ marketplace: plugins.marketplace, externalId: plugins.externalId }).from(plugins);
  const ofMarketplace = known.filter((plugin) => plugin.marketplace === marketplace);
  const details = await Promise.all(ofMarketplace.map((identity) => getPlugin(db, identity)));
  const list = { marketplace, sort: primaryMetric, order: 'desc', page: 1, pageSize: 10, series: null } as const;
  const figures = await getMarketplace(db, marketplace, primaryMetric);
  return rounded({
    plugins: details
      .map((one) => one && { ...one, plugin: { ...one.plugin, ...NOT_KEPT }, reviews: null, family: one.family?.slug })
      .toSorted((a, b) => (a?.pluginId ?? 0) - (b?.pluginId ?? 0)),
    list: (await listPlugins(db, list)).rows.map((row) => ({ ...row, ...NOT_KEPT })),
    figures: figures && { ...figures, summary: { ...figures.summary, robotsChecks: null } },
  });
}

/** What lists over marketplaces have of the newest listings and owners alone. */
const OF_TODAY = {
  ...{ risk: null, priceUsd: null, pricingModel: null, companyPlugins: null, hasContact: null },
  ...{ givenAway: null, lastChangedHandsOn: null, ownerKind: null },
};

/** The same of lists of companies: tags are those that their plugins have today. */
const SUMMED_TODAY = { tags: null };
const KEPT_SORTS = COMPANY_LIST_SORTS.filter((sort) => sort !== 'revenue');

const LISTS: Pick<ExplorerQuery, 'filters' | 'sort'>[] = [
  { filters: {}, sort: 'users' },
  { filters: { status: ['all'] }, sort: 'downloads' },
  { filters: { growth: { from: -100 }, growthDays: 7 }, sort: 'growth7' },
  { filters: { rating: { from: 1 }, ratings: { from: 1 } }, sort: 'per1000' },
  { filters: { updatedAfter: '90d' }, sort: 'updated' },
  { filters: { tag: ['notes'] }, sort: 'rating' },
  { filters: { category: ['productivity'], users: { from: 10 } }, sort: 'ratings' },
  { filters: { changed: ['version_released', 'renamed'], changedDays: 7 }, sort: 'listed' },
];

/** What lists over marketplaces show, and the numbers of plugins day by day. */
async function listsOf(db: Db, facts?: FactsRelation) {
  const { newest, firstDays } = await getReadDays(db);
  const today = newest ?? FIRST_DAY;
  const context = { today, firstDays, counters: COUNTERS, ...(facts && { facts }) };
  const explorer = await Promise.all(
    LISTS.map((list) => listPluginFacts(db, { ...list, order: 'desc', cursor: null, limit: 50 }, context)),
  );
  const companies = await Promise.all(KEPT_SORTS.map((sort) => searchCompanies(db, { sort, limit: 50 })));
  const known = await db.select({ marketplace: plugins.marketplace, externalId: plugins.externalId }).from(plugins);
  const identities = known.toSorted((a, b) => a.externalId.localeCompare(b.externalId));
  const changes = { groups: [], marketplaces: [], users: null, risks: [], from: FIRST_DAY, to: today };
  const newestChanges = await listNewestChanges(db, changes, { after: null, limit: 100 });
  return rounded({
    explorer: explorer.map(({ rows, total, before }) => ({
      ...{ total, before },
      rows: rows.map((row) => ({ plugin: { ...row.plugin, ...NOT_KEPT }, facts: { ...row.facts, ...OF_TODAY } })),
    })),
    companies: companies.map(({ rows }) => rows.map((row) => ({ ...row, ...OF_TODAY, ...SUMMED_TODAY }))),
    changes: newestChanges.map((change) => ({ ...change, risk: null, companyPlugins: null })),
    counts: await countChanges(db, { ...changes, users: 100 }),
    metrics: await Promise.all(identities.map((identity) => listPluginMetrics(db, { ...identity, limit: 100 }))),
  });
}

/** Stars are kept by day as thousandths. */
function rounded<Answers>(answers: Answers): Answers {
  const text = JSON.stringify(answers, (name, value) =>
    name === 'rating' && value ? Number(value.toFixed(3)) : value,
  );
  return JSON.parse(text) as Answers;
}

test('the answers of each day are the same when they are asked for later, as of the day', { timeout: 300_000 }, async ({
  db,
}) => {
  const stores = await startStores({ sizes: SIZES });
  const folder = throwAwayFolder();
  const lists: { day: string; answers: Awaited<ReturnType<typeof listsOf>> }[] = [];
  const kept: { day: string; info: MarketplaceInfo; answers: Awaited<ReturnType<typeof answersOf>> }[] = [];
  for (let index = 0; index < DAYS; index++) {
    const day = addDays(FIRST_DAY, index);
    for (const info of INFOS) await collectDay(db, stores, { names: [info.name], day, folder });
    for (const info of INFOS) kept.push({ day, info, answers: await answersOf(db, info) });
    lists.push({ day, answers: await listsOf(db) });
  }
  await stores.close();
  for (const { day, info, answers } of kept) {
    const owners = await listOwnersOn(db, day, { marketplace: info.name });
    const then = readAsOf(db, { day, stores: [info], owners });
    expect.soft(await answersOf(then, info), `${info.name} as of ${day}`).toEqual(answers);
  }
  for (const { day, answers } of lists) {
    const then = readAsOf(db, { day, stores: INFOS, readDays: [day], owners: await listOwnersOn(db, day) });
    expect.soft(await listsOf(then, factsThen), `lists as of ${day}`).toEqual(answers);
  }
});
