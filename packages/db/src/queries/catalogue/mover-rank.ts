import { type CountField, LEAST_PERCENT_BASE } from '@pi/domain';
import { gte, type SQL, sql } from 'drizzle-orm';
import { plugins } from '../../schema/plugins.ts';

/** What `plugins` stores of the numbers by which plugins move. */
export const MOVING_COLUMNS = {
  users: {
    ...{ value: plugins.users, kind: plugins.usersKind, on: plugins.usersOn },
    ...{ before30d: plugins.usersBefore30d, before30dKind: plugins.usersBefore30dKind },
    ...{ changeLow: plugins.usersChange30d, changeHigh: plugins.usersChange30dHigh },
  },
  downloads: {
    ...{ value: plugins.downloads, kind: plugins.downloadsKind, on: plugins.downloadsOn },
    ...{ before30d: plugins.downloadsBefore30d, before30dKind: plugins.downloadsBefore30dKind },
    ...{ changeLow: plugins.downloadsChange30d, changeHigh: plugins.downloadsChange30dHigh },
  },
};

/** What movers are ordered by, as a share, and which plugins are movers. */
interface Rank {
  rank: SQL;
  conditions: SQL[];
}

/** A number that is shown higher, or lower, and must have moved so. */
export function changeRank(number: CountField, isUp: boolean): Rank {
  const { value, before30d, changeLow, changeHigh } = MOVING_COLUMNS[number];
  const isShownMoved = isUp ? sql`${value} > ${before30d}` : sql`${value} < ${before30d}`;
  const isMoved = isUp ? sql`${changeLow} >= 0` : sql`${changeHigh} <= 0`;
  const rank = isUp ? sql`${changeLow}` : sql`${changeHigh}`;
  return { rank, conditions: [isShownMoved, isMoved, gte(before30d, LEAST_PERCENT_BASE)] };
}

/** A counter that gained more, or less, than before; one that fell was corrected. */
export function gainRank(isUp: boolean): Rank {
  const { value, kind, before30d, before30dKind } = MOVING_COLUMNS.downloads;
  const gain = sql`(${value} - ${before30d})`;
  const gainBefore = sql`(${before30d} - ${plugins.downloadsBefore60d})`;
  const isExact = sql`coalesce(${kind}, 'exact') = 'exact' and coalesce(${before30dKind}, 'exact') = 'exact'`;
  const isMoved = isUp ? sql`${gain} > ${gainBefore}` : sql`${gain} < ${gainBefore}`;
  return {
    rank: sql`${gain}::float8 / nullif(${gainBefore}, 0) - 1`,
    conditions: [isExact, isMoved, sql`${gain} >= 0`, sql`${gainBefore} >= ${LEAST_PERCENT_BASE}`],
  };
}
