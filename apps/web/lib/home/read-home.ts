import type { Db } from '@pi/db';
import { listMarketplaces } from '@pi/db/queries/catalogue/list-marketplaces';
import type { ChangeFilters } from '@pi/db/queries/changes/change-conditions';
import { listChangeDays } from '@pi/db/queries/changes/count-changes';
import { countPriceSteps } from '@pi/db/queries/changes/count-price-steps';
import { countFound } from '@pi/db/queries/explorer/count-found';
import { countChangesByDay, type DayCount } from '@pi/db/queries/home/day-counts';
import { listStoreFigures, type StoreFigures } from '@pi/db/queries/home/store-figures';
import { addDays, type ChangeGroup, type Day, type GrowthPeriod, PERMISSION_RISKS } from '@pi/domain';
import type { ChangeItem, MarketplaceSummary } from '@pi/domain/api';
import { marketplaceInfos } from '@pi/scrapers/info';
import { toMarketplaceSummaries } from '#lib/answers/marketplace.ts';
import type { ChangeLine } from '#lib/changes/change-line.ts';
import { priceWords } from '#lib/changes/price-words.ts';
import { readLargestChanges, readNewestChanges } from '#lib/changes/read-changes.ts';
import { type MovingNumber, movingNumbers } from '#lib/movers.ts';
import { type Movers, readFirstMovers, readMovers } from '#lib/read-movers.ts';
import { QUESTIONS } from './questions.ts';

export const HOME_ROWS = 8;
const SHORT_ROWS = 5;
const MANY_USERS = 10_000;
/** The groups of changes that the home page counts. */
const COUNTED = ['hands', 'permission', 'price', 'new', 'gone'] as const satisfies readonly ChangeGroup[];

export interface Home {
  /** The newest day of any marketplace. */
  day: Day;
  /** The largest first. */
  stores: { summary: MarketplaceSummary; figures: StoreFigures | null }[];
  /** Of the last 30 days. */
  counts: DayCount[];
  /** Which way the prices went that changed on the day: `61 up, 26 down`. */
  prices: string;
  hands: ChangeLine[];
  /** The newest change of hands before, where there was none in 7 days. */
  lastHands: ChangeItem | null;
  permissions: ChangeLine[];
  newcomers: ChangeLine[];
  gone: ChangeLine[];
  movers: Movers | null;
  /** The numbers of the largest marketplaces, to choose movers from. */
  numbers: MovingNumber[];
  /** Plugins that answer each of `QUESTIONS`, counted up to 10,000. */
  answers: { total: number; isFloor: boolean }[];
  /**
   * Changes of hands and new permissions in 7 days: of plugins with at least 10,000 users, or of
   * any where these have none.
   */
  watched: { changes: number; users: number | null };
}

/** All that the home page shows; null while no marketplace was read. */
export async function readHome(
  db: Db,
  { marketplace, period }: { marketplace: string | undefined; period: GrowthPeriod },
): Promise<Home | null> {
  const summaries = toMarketplaceSummaries(await listMarketplaces(db)).filter(({ day }) => day !== null);
  const day = summaries
    .flatMap((one) => one.day ?? [])
    .toSorted()
    .at(-1);
  if (!day) return null;
  const stores = summaries.toSorted((a, b) => (b.plugins?.value ?? 0) - (a.plugins?.value ?? 0));
  const numbers = movingNumbersOf(stores);
  const wanted = numbers.find((one) => one.marketplace === marketplace);
  const part = { period, limit: SHORT_ROWS };
  const [counts, steps, hands, permissions, newcomers, gone, movers, answers, watched, figures] = await Promise.all([
    countChangesByDay(db, { groups: COUNTED, from: addDays(day, -29), to: day }),
    countPriceSteps(db, recent('price', day, 1)),
    readLargestChanges(db, recent('hands', day, 7), { order: 'size', limit: HOME_ROWS }),
    readPermissions(db, day),
    readLargestChanges(db, recent('new', day, 30), { order: 'size', limit: SHORT_ROWS }),
    readLargestChanges(db, recent('gone', day, 7), { order: 'size', limit: SHORT_ROWS }),
    wanted ? readMovers(db, wanted, part) : readFirstMovers(db, numbers, part),
    countAnswers(db, day),
    countWatched(db, day),
    listStoreFigures(db, day),
  ]);
  const [lastHands = null] =
    hands.length > 0 ? [] : await readNewestChanges(db, recent('hands', addDays(day, -7), 358), 1);
  return {
    ...{
      day,
      counts,
      prices: priceWords(steps),
      hands,
      lastHands,
      permissions,
      newcomers,
      gone,
      movers,
      numbers,
      answers,
      watched,
    },
    stores: stores.map((summary) => ({
      summary,
      figures: figures.find((one) => one.marketplace === summary.name) ?? null,
    })),
  };
}

function movingNumbersOf(stores: readonly MarketplaceSummary[]): MovingNumber[] {
  const moving = movingNumbers(marketplaceInfos);
  return stores.flatMap(({ name }) => moving.find((one) => one.marketplace === name) ?? []).slice(0, 6);
}

function recent(group: ChangeGroup, day: Day, days: number): ChangeFilters {
  return { groups: [group], marketplaces: [], from: addDays(day, 1 - days), to: day, users: null, risks: [] };
}

// By what the permission allows, each plugin once: the query knows the risk of the plugin alone.
async function readPermissions(db: Db, day: Day): Promise<ChangeLine[]> {
  const riskiest = await readLargestChanges(db, recent('permission', day, 7), { order: 'risk', limit: 8 * HOME_ROWS });
  const rank = ({ permission }: ChangeItem) => (permission ? PERMISSION_RISKS.indexOf(permission.risk) : 0);
  const sorted = riskiest.toSorted((a, b) => rank(b) - rank(a) || (b.number?.value ?? 0) - (a.number?.value ?? 0));
  return [...new Map(sorted.toReversed().map((change) => [change.id, change])).values()]
    .toReversed()
    .slice(0, HOME_ROWS);
}

function countAnswers(db: Db, today: Day): Promise<Home['answers']> {
  const counters = movingNumbers(marketplaceInfos).flatMap((one) => (one.isCumulative ? one.marketplace : []));
  return Promise.all(QUESTIONS.map(({ filters }) => countFound(db, filters, { today, counters })));
}

async function countWatched(db: Db, day: Day): Promise<Home['watched']> {
  const count = async (users: number | null) => {
    const filters: ChangeFilters = { ...recent('hands', day, 7), groups: ['hands', 'permission'], users };
    const { days } = await listChangeDays(db, filters);
    return days.reduce((sum, { changes }) => sum + changes, 0);
  };
  const large = await count(MANY_USERS);
  return large > 0 ? { changes: large, users: MANY_USERS } : { changes: await count(null), users: null };
}
