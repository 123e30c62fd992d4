import { describeDatabaseError, isRefusal, type Tx } from '@pi/db';

/** A row that the database refuses, and why, in its own words. */
export interface Refused<Row> {
  row: Row;
  reason: string;
}

export interface Isolated<Row, Result> {
  /** What `store` returned for the rows that are stored, in one or several parts. */
  results: Result[];
  refused: Refused<Row>[];
}

/**
 * Stores rows in a savepoint. Rows that the database refuses are halved until the ones that it
 * refuses are found, and all others are stored.
 * @param store called again with each half of rows that were refused
 * @throws errors of the database that are not about rows: a lost connection, a full disk
 */
export async function isolateRefused<Row, Result>(
  tx: Tx,
  rows: readonly Row[],
  store: (savepoint: Tx, rows: readonly Row[]) => Promise<Result>,
): Promise<Isolated<Row, Result>> {
  const isolated: Isolated<Row, Result> = { results: [], refused: [] };
  const waiting = rows.length > 0 ? [rows] : [];
  for (let some = waiting.shift(); some; some = waiting.shift()) {
    const part = some;
    try {
      isolated.results.push(await tx.transaction((savepoint) => store(savepoint, part)));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const middle = Math.ceil(part.length / 2);
      const [first] = part;
      if (part.length > 1) waiting.unshift(part.slice(0, middle), part.slice(middle));
      else if (first !== undefined) isolated.refused.push({ row: first, reason: describeDatabaseError(error) });
    }
  }
  return isolated;
}
