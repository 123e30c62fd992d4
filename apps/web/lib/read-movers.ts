import type { Db } from '@pi/db';
import { getNewestDay } from '@pi/db/queries/catalogue/get-newest-day';
import type { SparkSeries } from '@pi/db/queries/catalogue/list-sparklines';
import { listMovers, type MoverRow } from '@pi/db/queries/movers/list-movers';
import { addDays, type Day, type GrowthPeriod } from '@pi/domain';
import type { MoverItem } from '@pi/domain/api';
import { toMoverItem } from './answers/mover.ts';
import { MOVERS_AT_LEAST, MOVERS_LISTED_FOR, type MovingNumber } from './movers.ts';

/** A mover with its number over 90 days, for its small chart. */
export interface ShownMover {
  mover: MoverItem;
  spark: SparkSeries;
}

export interface Movers {
  of: MovingNumber;
  period: GrowthPeriod;
  /** The marketplace's newest day; null where it was never read. */
  day: Day | null;
  listedBefore: Day;
  growing: ShownMover[];
  shrinking: ShownMover[];
}

/** The plugins of a marketplace that move most in a period, the fastest first. */
export async function readMovers(
  db: Db,
  of: MovingNumber,
  { period, limit }: { period: GrowthPeriod; limit: number },
): Promise<Movers> {
  const day = await getNewestDay(db, of.marketplace);
  const listedBefore = addDays(day ?? '1970-03-02', -MOVERS_LISTED_FOR);
  const read = (direction: 'up' | 'down') =>
    listMovers(db, { ...of, period, direction, atLeast: MOVERS_AT_LEAST, listedBefore, limit });
  const [growing, shrinking] = day === null ? [[], []] : await Promise.all([read('up'), read('down')]);
  const shown = (row: MoverRow) => ({ mover: toMoverItem(row, of, period), spark: row.series.spark });
  return { of, period, day, listedBefore, growing: growing.map(shown), shrinking: shrinking.map(shown) };
}

/** The movers of the first of these numbers that has any, else of the first. */
export async function readFirstMovers(
  db: Db,
  numbers: readonly MovingNumber[],
  part: { period: GrowthPeriod; limit: number },
): Promise<Movers | null> {
  let first: Movers | null = null;
  for (const one of numbers) {
    const movers = await readMovers(db, one, part);
    if (movers.growing.length + movers.shrinking.length > 0) return movers;
    first ??= movers;
  }
  return first;
}
