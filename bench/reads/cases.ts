import type { Db } from '@pi/db';
import { getExtraction } from '@pi/db/queries/catalogue/get-extraction';
import { getMarketplace } from '@pi/db/queries/catalogue/get-marketplace';
import { getPlugin } from '@pi/db/queries/catalogue/get-plugin';
import { getPluginRanks } from '@pi/db/queries/catalogue/get-plugin-ranks';
import { listMarketplaces } from '@pi/db/queries/catalogue/list-marketplaces';
import { listPluginMetrics } from '@pi/db/queries/catalogue/list-plugin-metrics';
import { listPlugins } from '@pi/db/queries/catalogue/list-plugins';
import { getMarketAverages, getMarketMoves } from '@pi/db/queries/catalogue/market-facts';
import { PLUGIN_SORTS } from '@pi/db/queries/catalogue/plugins-query';
import { listCategoryFacts } from '@pi/db/queries/categories/list-category-facts';
import { listLeaders } from '@pi/db/queries/categories/list-leaders';
import { countChanges, listChangeDays } from '@pi/db/queries/changes/count-changes';
import { listLargestChanges, listNewestChanges } from '@pi/db/queries/changes/list-changes';
import { getCompany } from '@pi/db/queries/companies/get-company';
import { listCompanies } from '@pi/db/queries/companies/list-companies';
import { COMPANY_LIST_SORTS, searchCompanies } from '@pi/db/queries/companies/search-companies';
import { listPluginFacts } from '@pi/db/queries/explorer/list-plugin-facts';
import { listSeries } from '@pi/db/queries/explorer/list-series';
import { countChangesByDay } from '@pi/db/queries/home/day-counts';
import { listStoreFigures } from '@pi/db/queries/home/store-figures';
import { listMovers } from '@pi/db/queries/movers/list-movers';
import { getPluginRevenue } from '@pi/db/queries/revenue/get-plugin-revenue';
import { listEarning } from '@pi/db/queries/revenue/list-earning';
import { searchMarket } from '@pi/db/queries/search/search-market';
import { listSimilar } from '@pi/db/queries/similar/list-similar';
import { addDays, CATEGORY_SLUGS, CHANGE_GROUPS, COUNT_FIELDS } from '@pi/domain';
import { EXPLORER_SORTS, firstOrder, type PluginFilters } from '@pi/domain/api';
import { errorsIn } from '@pi/intelligence';
import type { Draw } from './sample.ts';
import { NEWEST, SEEDED } from './seed.ts';

/** What a page or a list of the API reads, with parameters drawn from what is stored. */
export type Read = (db: Db, draw: Draw) => Promise<unknown>;

export const CONTEXT = {
  today: NEWEST,
  counters: SEEDED.flatMap(({ name, primaryMetric, numbers }) => (numbers[primaryMetric]?.isCumulative ? [name] : [])),
};

/** The lists that the explorer offers at once. */
const PRESETS: Record<string, [PluginFilters, (typeof EXPLORER_SORTS)[number]]> = {
  all: [{}, 'users'],
  'fast growing': [{ users: { from: 1000 }, growth: { from: 20 }, growthDays: 90 }, 'growth90'],
  'big and badly rated': [{ users: { from: 10_000 }, rating: { to: 3.5 }, ratings: { from: 50 } }, 'users'],
  'earning most': [{ revenue: { from: 100_000 } }, 'revenue'],
  'cheap to beat': [{ revenue: { from: 10_000 }, updatedBefore: '365d' }, 'revenue'],
  abandoned: [{ users: { from: 10_000 }, updatedBefore: '365d' }, 'users'],
  'changed hands': [{ changed: ['hands'], changedDays: 365 }, 'changedHands'],
  'newly listed': [{ listedAfter: '30d' }, 'users'],
  delisted: [{ status: ['delisted'], delistedAfter: '30d' }, 'users'],
};

function explore(filters: PluginFilters, sort: (typeof EXPLORER_SORTS)[number] = 'users'): Read {
  return (db) => listPluginFacts(db, { filters, sort, order: firstOrder(sort), cursor: null, limit: 24 }, CONTEXT);
}

const ofDays = (days: number) => ({ from: addDays(NEWEST, -days), to: NEWEST });
const ANY = { marketplaces: [], users: null, risks: [] };
const HANDS = { ...ANY, groups: ['hands' as const] };

/** Reads by their names. */
export const READS: Record<string, Read> = {
  ...Object.fromEntries(
    Object.entries(PRESETS).map(([name, [filters, sort]]) => [`explorer, ${name}`, explore(filters, sort)]),
  ),
  ...Object.fromEntries(EXPLORER_SORTS.map((sort) => [`explorer by ${sort}`, explore({}, sort)])),
  'explorer, a tag': (db, draw) => explore({ tag: [draw.plugin().tag] })(db, draw),
  'explorer, a company': (db, draw) => explore({ company: [draw.plugin().company] })(db, draw),
  'series of a page': (db, draw) =>
    listSeries(
      db,
      Array.from({ length: 24 }, () => ({ ...draw.plugin(), number: 'users' as const })),
    ),
  ...Object.fromEntries(
    PLUGIN_SORTS.map((sort) => [
      `plugins of a marketplace by ${sort}`,
      (db: Db, draw: Draw) => {
        const { name, primaryMetric } = draw.pick(SEEDED);
        const query = { marketplace: name, sort, order: 'desc', page: 1, pageSize: 25, series: primaryMetric } as const;
        return listPlugins(db, query);
      },
    ]),
  ),
  'companies of a marketplace': (db, draw) =>
    listCompanies(db, { marketplace: draw.pick(SEEDED).name, sort: 'pluginCount', page: 1, pageSize: 25 }),
  'a company': (db, draw) => getCompany(db, draw.plugin().company),
  'a plugin': (db, draw) => getPlugin(db, draw.plugin()),
  'revenue of a plugin': (db, draw) => getPluginRevenue(db, draw.plugin().id),
  'what rules read of a plugin': (db, draw) => getExtraction(db, draw.plugin().id),
  'numbers of a plugin': (db, draw) => listPluginMetrics(db, { ...draw.plugin(), limit: 100 }),
  'a marketplace': (db, draw) => {
    const { name, primaryMetric } = draw.pick(SEEDED);
    return getMarketplace(db, name, primaryMetric);
  },
  'ranks of a plugin': (db, draw) => getPluginRanks(db, draw.plugin().id, 'users'),
  'averages of a marketplace': (db, draw) => getMarketAverages(db, draw.pick(SEEDED).name),
  'plugins of a marketplace that earn most': (db, draw) => {
    const { name: marketplace, primaryMetric: number } = draw.pick(SEEDED);
    return listEarning(db, { marketplace, number, least: 1000, limit: 100, day: NEWEST });
  },
  'changes of hands of a marketplace': (db, draw) => getMarketMoves(db, draw.pick(SEEDED).name, NEWEST),
  'all marketplaces': (db) => listMarketplaces(db),
  'movers of a marketplace': (db, draw) => {
    const { name, numbers } = draw.pick(SEEDED.filter((info) => COUNT_FIELDS.some((field) => info.numbers[field])));
    const number = numbers.users ? 'users' : 'downloads';
    return listMovers(db, {
      ...{ marketplace: name, number, isCumulative: numbers[number]?.isCumulative ?? false, period: 30 },
      ...{ direction: draw.pick(['up', 'down']), atLeast: 1000, listedBefore: addDays(NEWEST, -30), limit: 5 },
    });
  },
  'changes of a day by group': (db) => countChangesByDay(db, { groups: CHANGE_GROUPS, ...ofDays(7) }),
  'figures of marketplaces': (db) => listStoreFigures(db, NEWEST),
  categories: (db) => listCategoryFacts(db, { scope: 'shared' }),
  'leaders of a category': (db, draw) =>
    listLeaders(
      db,
      { category: draw.pick(CATEGORY_SLUGS), marketplaces: SEEDED.map(({ name }) => name), number: 'users', limit: 10 },
      CONTEXT,
    ),
  'similar plugins': (db, draw) => listSimilar(db, draw.plugin().id, { similar: 10, elsewhere: 5 }),
  ...Object.fromEntries(
    COMPANY_LIST_SORTS.map((sort) => [`companies by ${sort}`, (db: Db) => searchCompanies(db, { sort, limit: 25 })]),
  ),
  'companies named so': (db, draw) =>
    searchCompanies(db, { q: draw.plugin().company.slice(0, 9), sort: 'plugins', limit: 25 }),
  'changes of hands, the largest': (db) =>
    listLargestChanges(db, { ...HANDS, ...ofDays(7) }, { order: 'size', limit: 50 }),
  'changes of a year, the largest': (db) =>
    listLargestChanges(db, { ...ANY, groups: [], ...ofDays(365) }, { order: 'size', limit: 50 }),
  'changes, the newest': (db) =>
    listNewestChanges(db, { ...ANY, groups: [], ...ofDays(365), users: 10_000 }, { after: null, limit: 50 }),
  'changes by kind': (db) => countChanges(db, { ...ANY, groups: [], ...ofDays(30) }),
  'changes by day': (db) => listChangeDays(db, { ...ANY, groups: [], ...ofDays(90) }),
  'search for a name': (db, draw) => search(db, draw.plugin().name.toLowerCase().split(' ')),
  'search for a word': (db, draw) => search(db, [draw.plugin().name.toLowerCase().split(' ')[0] ?? 'tab']),
  'search with an error': (db, draw) => search(db, [`${draw.plugin().name.toLowerCase().split(' ')[0]}x`]),
  'search without hits': (db, draw) => search(db, [`zq${Math.floor(draw.random() * 1e9).toString(36)}`]),
};

function search(db: Db, words: string[]): Promise<unknown> {
  return searchMarket(db, { words, nameWords: words, errorsIn, limits: { plugins: 20, companies: 5 } });
}
