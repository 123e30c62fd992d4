import type { Db } from '@pi/db';
import type { ChangeFilters } from '@pi/db/queries/changes/change-conditions';
import { type ChangeCounts, type ChangeDays, countChanges, listChangeDays } from '@pi/db/queries/changes/count-changes';
import { countPriceSteps } from '@pi/db/queries/changes/count-price-steps';
import { listNewestChanges } from '@pi/db/queries/changes/list-changes';
import { type DayReach, listReachOfDays } from '@pi/db/queries/changes/reach-of-days';
import { listDaySpans, listReadDays } from '@pi/db/queries/changes/read-days';
import { addDays, type Day, daysBetween } from '@pi/domain';
import type { ChangeItem } from '@pi/domain/api';
import type { ChangeLine } from './change-line.ts';
import { type ChangePageParams, DEFAULT_GROUPS, daysOf } from './change-params.ts';
import { priceWords } from './price-words.ts';
import { readLargestChanges, withOwners } from './read-changes.ts';

const OPEN_DAYS = 3;
const ROWS_OF_A_DAY = 6;
const ROWS_OF_A_PAGE = 50;
const STRIP_DAYS = 90;
/** How far back the last change is looked for where the chosen days have none. */
const LOOK_BACK = 365;

export interface DayOfChanges {
  day: Day;
  changes: number;
  /** Null for a day that is one line. */
  rows: ChangeLine[] | null;
  reach: DayReach | null;
  /** Marketplaces that were not read on it. */
  unread: string[];
  /** Whether the day has more lines than the page of it shows. */
  hasMore: boolean;
}

export interface ChangesPage {
  /** Null where there is no data. */
  span: { from: Day; to: Day; first: Day; newest: Day } | null;
  counts: ChangeCounts;
  /** Its last day is `to`. */
  strip: ChangeDays & { to: Day };
  /** Days of the strip on which none of the marketplaces was read. */
  unreadDays: Day[];
  /** Which way prices went, where changes of price are asked for. */
  prices: string | null;
  days: DayOfChanges[];
  /** Whether the first of the chosen days have more changes than are counted. */
  isCut: boolean;
  /** The newest change before the chosen days, where they have none. */
  last: ChangeItem | null;
}

const NOTHING: ChangesPage = {
  span: null,
  counts: { counts: {}, isFloor: false },
  strip: { days: [], from: '', to: '', isCut: false },
  unreadDays: [],
  prices: null,
  days: [],
  isCut: false,
  last: null,
};

/** All that the page of changes shows. */
export async function readChangesPage(db: Db, params: ChangePageParams): Promise<ChangesPage> {
  const spans = (await listDaySpans(db)).filter(
    ({ marketplace }) => params.marketplace.length === 0 || params.marketplace.includes(marketplace),
  );
  const newest = spans
    .map((one) => one.newest)
    .toSorted()
    .at(-1);
  const first = spans.map((one) => one.first).toSorted()[0];
  if (!newest || !first) return NOTHING;
  const { from, to } = daysOf(params, newest);
  const filters = filtersOf(params, { from, to });
  // Before the first day nothing could be noticed: bars of 0 would say that nothing happened.
  const stripTo = to < addDays(newest, 1 - STRIP_DAYS) ? to : newest;
  const stripFrom = laterOf(first, addDays(stripTo, 1 - STRIP_DAYS));
  const [counts, strip, whole, readDays, steps] = await Promise.all([
    countChanges(db, filters),
    listChangeDays(db, { ...filters, from: stripFrom, to: stripTo }),
    listChangeDays(db, filters),
    listReadDays(db, { from: from < stripFrom ? from : stripFrom, to: laterOf(to, stripTo) }),
    filters.groups.includes('price') ? countPriceSteps(db, filters) : [],
  ]);
  const read = readDays.filter(({ marketplace }) => spans.some((one) => one.marketplace === marketplace));
  const unreadOn = (day: Day) =>
    spans
      .filter((one) => one.first <= day && addDays(one.newest, 30) >= day)
      .map(({ marketplace }) => marketplace)
      .filter((marketplace) => !read.some((one) => one.day === day && one.marketplace === marketplace));
  const days = await readChangeDays(db, filters, { params, whole, unreadOn });
  const last = days.length > 0 ? null : await readLast(db, filters);
  const unreadDays = daysWithout(new Set(read.map(({ day }) => day)), { from: strip.from, to: stripTo });
  const prices = steps.length > 0 ? priceWords(steps) : null;
  return {
    ...{ span: { from, to, first, newest }, counts, strip: { ...strip, to: stripTo }, unreadDays },
    ...{ prices, days, isCut: whole.isCut, last },
  };
}

/** The filters of a request, in these days. */
export function filtersOf(
  { kind, marketplace, users, risk }: Pick<ChangePageParams, 'kind' | 'marketplace' | 'users' | 'risk'>,
  { from, to }: { from: Day; to: Day },
): ChangeFilters {
  return { groups: kind ?? DEFAULT_GROUPS, marketplaces: marketplace, users: users ?? null, risks: risk, from, to };
}

interface DaysQuery {
  params: ChangePageParams;
  whole: ChangeDays;
  unreadOn(day: Day): string[];
}

async function readChangeDays(db: Db, filters: ChangeFilters, { params, whole, unreadOn }: DaysQuery) {
  const newestFirst = whole.days.toReversed();
  const isOneDay = params.day !== undefined;
  const open = newestFirst.slice(0, OPEN_DAYS).map(({ day }) => day);
  const part = isOneDay
    ? { limit: ROWS_OF_A_PAGE + 1, offset: (params.page - 1) * ROWS_OF_A_PAGE }
    : { limit: ROWS_OF_A_DAY };
  const [rows, reaches] = await Promise.all([
    Promise.all(
      open.map((day) => readLargestChanges(db, { ...filters, from: day, to: day }, { order: params.order, ...part })),
    ),
    open.length > 0
      ? listReachOfDays(db, { ...filters, from: open.at(-1) ?? filters.from, to: open[0] ?? filters.to })
      : [],
  ]);
  return newestFirst.map(({ day, changes }, at): DayOfChanges => {
    const reach = reaches.find((one) => one.day === day) ?? null;
    const shown = rows[at]?.slice(0, ROWS_OF_A_PAGE) ?? null;
    const hasMore = (rows[at]?.length ?? 0) > ROWS_OF_A_PAGE;
    return { day, changes, rows: shown, reach, unread: unreadOn(day), hasMore };
  });
}

async function readLast(db: Db, filters: ChangeFilters): Promise<ChangeItem | null> {
  const before = { ...filters, from: addDays(filters.from, -LOOK_BACK), to: addDays(filters.from, -1) };
  const [last] = await withOwners(db, await listNewestChanges(db, before, { after: null, limit: 1 }));
  return last ?? null;
}

/** The days of a span that are not among these. */
export function daysWithout(known: ReadonlySet<Day>, { from, to }: { from: Day; to: Day }): Day[] {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at));
  return days.filter((day) => !known.has(day));
}

function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b;
}
