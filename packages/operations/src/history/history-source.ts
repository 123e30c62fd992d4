import type { IngestionRun } from '@pi/db/queries/runs/runs';
import type { BackfillSource, Day, HostAccess, Problem } from '@pi/domain';
import type { IngestionDeps } from '@pi/ingestion';
import type { ArchivedResponse } from '@pi/ingestion/archive';
import type { DayNumbers } from '@pi/ingestion/store';
import type { MarketplaceAdapter, StoreResponse } from '@pi/scrapers';

/** What a backfill is asked for. */
export interface BackfillOptions {
  /** A folder of files, or a git checkout. */
  path?: string;
  /** The day of files that do not tell it. */
  date?: Day;
  /** First and last day that are wanted, both included. */
  from?: Day;
  to?: Day;
  /** How much of an archive is asked for: of each address one capture a day, or a month. */
  every?: 'day' | 'month';
  /** Plugins that are wanted; absent: all that are known. */
  ids?: readonly string[];
  /** Units of work at most. */
  limit?: number;
}

/** What history is filled in with: no queue works on it. */
export type HistoryDeps = Omit<IngestionDeps, 'queue' | 'adapters'>;

/** What a source works with. */
export interface HistoryContext {
  deps: HistoryDeps;
  adapter: MarketplaceAdapter;
  options: BackfillOptions;
  run: IngestionRun;
  /** The response that was kept of a unit whenever the source was read before, the latest one; undefined when there is none. */
  kept(key: string): Promise<ArchivedResponse | undefined>;
}

/** One unit of work of a source, as it was read: what the adapter makes of the responses is history. */
export interface HistoryUnit {
  /** UTC day the responses tell of. */
  day: Day;
  responses: StoreResponse[];
  /** Numbers of plugins that are known, of whatever days. */
  numbers?: DayNumbers[];
  /** What prevented the rest. */
  problem?: Problem;
}

/** A place history comes from. Its parser is the adapter's: see `MarketplaceAdapter.parsers`. */
export interface HistorySource {
  name: BackfillSource;
  /** One line: what it tells, and what it is read from. */
  description: string;
  /** The marketplace it tells of; absent where the operator names one. */
  marketplace?: string;
  /** Whether it needs `options.path`. */
  needsPath: boolean;
  /** Somebody who is asked over the network in the store's place, and by what rules. */
  access?: HostAccess;
  /** Whether the store itself is asked: it has to be on. */
  asksStore: boolean;
  /** How many units are in memory together. */
  unitsAtOnce: number;
  /**
   * Yields the keys of the units of work, oldest first; what cannot become one is a problem.
   * @throws Error with one sentence when there is nothing to read; FetchError
   */
  discover(context: HistoryContext): AsyncIterable<string | Problem>;
  /** Reads one unit. @throws FetchError, or Error when a file cannot be read */
  read(context: HistoryContext, key: string): Promise<HistoryUnit>;
}
