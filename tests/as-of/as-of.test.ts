import { type Db, plugins } from '@pi/db';
import { readAsOf } from '@pi/db/queries/as-of/read-as-of.sql';
import { getMarketplace } from '@pi/db/queries/catalogue/get-marketplace';
import { getPlugin } from '@pi/db/queries/catalogue/get-plugin';
import { listPlugins } from '@pi/db/queries/catalogue/list-plugins';
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
  const kept: { day: string; info: MarketplaceInfo; answers: Awaited<ReturnType<typeof answersOf>> }[] = [];
  for (let index = 0; index < DAYS; index++) {
    const day = addDays(FIRST_DAY, index);
    for (const info of INFOS) await collectDay(db, stores, { names: [info.name], day, folder });
    for (const info of INFOS) kept.push({ day, info, answers: await answersOf(db, info) });
  }
  await stores.close();
  for (const { day, info, answers } of kept) {
    const owners = await listOwnersOn(db, day, { marketplace: info.name });
    const then = readAsOf(db, { day, stores: [info], owners });
    expect.soft(await answersOf(then, info), `${info.name} as of ${day}`).toEqual(answers);
  }
});
