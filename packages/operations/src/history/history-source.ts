import type { IngestionRun } from '@pi/db/queries/runs/runs';
import type { BackfillSource, Day, HostAccess, Problem } from '@pi/domain';
import type { IngestionDeps } from '@pi/ingestion';
import type { ArchivedResponse } from '@pi/ingestion/archive';
import type { DayNumbers } from '@pi/ingestion/store';
import type { MarketplaceAdapter, StoreResponse } from '@pi/scrapers';

/** What a backfill reads. */
export interface BackfillOptions {
  /** A folder of files, or a git checkout. */
  path?: string;
  /** The UTC day of files that do not state one. */
  date?: Day;
  /** First and last UTC day, both included. */
  from?: Day;
  to?: Day;
  /** How many captures of each address are read: one a day, or one a month, the default. */
  every?: 'day' | 'month';
  /** External ids of the plugins. Default: all known ones. */
  ids?: readonly string[];
  /** How many units at most. */
  limit?: number;
}

/** Whether a UTC day is between the first and the last day of a backfill. */
export function isInRange(day: Day, { from, to }: BackfillOptions): boolean {
  return (from === undefined || day >= from) && (to === undefined || day <= to);
}

/** What a backfill depends on: a daily run without its queue. */
export type HistoryDeps = Omit<IngestionDeps, 'queue' | 'adapters'>;

/** What a source works with. */
export interface HistoryContext {
  deps: HistoryDeps;
  adapter: MarketplaceAdapter;
  options: BackfillOptions;
  run: IngestionRun;
  /** The latest response that any backfill of the source archived for a unit. */
  findArchived(key: string): Promise<ArchivedResponse | undefined>;
}

/** What a source reads for one unit. */
export interface HistoryUnit {
  /** The UTC day of the responses. */
  day: Day;
  responses: StoreResponse[];
  /** Numbers of known plugins on any days, in place of what the adapter would parse. */
  numbers?: DayNumbers[];
  /** Why there is nothing to store. */
  problem?: Problem;
}

/** A history source. Its parser is the adapter's: see `MarketplaceAdapter.parsers`. */
export interface HistorySource {
  name: BackfillSource;
  /** One line: what it has, and what it is read from. */
  description: string;
  /** The marketplace that it has history of; absent where the operator chooses one. */
  marketplace?: string;
  /** Whether `options.path` is required. */
  needsPath: boolean;
  /** Hosts and rules of a source that is read over the network and is not the marketplace. */
  access?: HostAccess;
  /** Whether it is read from the marketplace itself, which then has to be on. */
  fetchesFromStore: boolean;
  /** How many units are in memory together. */
  batchSize: number;
  /**
   * Yields the keys of the units, oldest first, and a problem for what cannot be a unit.
   * @throws Error with one sentence when there is nothing to read; FetchError
   */
  discover(context: HistoryContext): AsyncIterable<string | Problem>;
  /**
   * Reads one unit.
   * @throws FetchError, or Error when a file cannot be read
   */
  read(context: HistoryContext, key: string): Promise<HistoryUnit>;
}
