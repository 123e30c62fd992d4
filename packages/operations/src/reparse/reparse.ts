import type { Tx } from '@pi/db';
import { listArchivedRuns } from '@pi/db/queries/history/archived-units';
import {
  type FieldChange,
  listFieldChanges,
  listTableChanges,
  recordRows,
  type TableChanges,
} from '@pi/db/queries/history/compare.sql';
import { lockMarketplace, restoreRuns } from '@pi/db/queries/history/reparsed-runs';
import { listOldDays } from '@pi/db/queries/history/restore.sql';
import { assertNotImported } from '@pi/db/queries/runs/data-origin';
import type { Day } from '@pi/domain';
import type { IngestionDeps } from '@pi/ingestion';
import { lockSuppressionList } from '@pi/ingestion/suppression';
import type { MarketplaceAdapter } from '@pi/scrapers';
import { runInTransaction } from '../dry-run.ts';
import { ReparseError } from '../errors.ts';
import { reparseDay } from './reparse-day.ts';
import { reparseHistory } from './reparse-history.ts';
import { rewind } from './rewind.ts';

export interface ReparseOptions {
  /** First UTC day that is reparsed. */
  since: Day;
  /** Last UTC day that is reparsed: later days stay as they are. Default: all since. */
  until?: Day;
  /** Whether to write; otherwise it is a dry run. */
  apply: boolean;
  /** How many examples of each field the report has. */
  examples?: number;
  /** Called after each day. */
  onDay?(done: number, total: number): void;
}

export interface ReparseReport {
  marketplace: string;
  applied: boolean;
  /** Units that were parsed and stored. */
  units: number;
  /** Days of plugins that stay as they were, since no archived response contains them. */
  restored: { fromMarketplace: number; fromHistory: number };
  tables: TableChanges[];
  fields: FieldChange[];
}

/**
 * Parses a marketplace's archived responses since a day again, with the parsers of now. Rewinds the
 * marketplace to that day, stores the responses in the order in which they were archived, like the
 * daily run and the backfills, restores what no archived response contains, and derives the rest.
 * Everything happens in one transaction, during which nothing else writes to the marketplace.
 * @throws ReparseError when a run of the marketplace has not ended; Error when the database was
 * imported
 */
export function reparse(
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  options: ReparseOptions,
): Promise<ReparseReport> {
  return runInTransaction(deps.db, { isDryRun: !options.apply }, (tx) =>
    reparseMarketplace(tx, deps, adapter, options),
  );
}

async function reparseMarketplace(
  tx: Tx,
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  { since, until, apply, examples = 3, onDay }: ReparseOptions,
): Promise<ReparseReport> {
  const { name: marketplace } = adapter.info;
  await assertNotImported(tx);
  // Before the marketplace, like whatever stores: the other order could deadlock. No erasure can
  // add a plugin that is restored here.
  const suppressionList = await lockSuppressionList(tx);
  const running = await lockMarketplace(tx, marketplace);
  if (running) throw new ReparseError(`${marketplace}: the ${running.kind} run of ${running.day} has not ended yet`);
  const context = { tx, deps, adapter, suppressionList };
  const runs = await listArchivedRuns(tx, { marketplace, since, until });
  const backfills = runs.filter(({ run }) => run.kind === 'backfill');
  const runsByDay = Map.groupBy(
    runs.filter(({ run }) => run.kind !== 'backfill'),
    ({ day }) => day,
  );

  await recordRows(tx, 'before', marketplace, since);
  await rewind(tx, adapter.info, since);
  const oldDays = new Map((await listOldDays(tx)).map((one) => [one.day, one]));
  const days = [...new Set([...oldDays.keys(), ...runsByDay.keys()])].toSorted();

  const total = { units: 0, restored: 0, completeRuns: [] as string[] };
  const historyDays = new Set<Day>();
  for (const [index, day] of days.entries()) {
    const { wasDerived = false, wasComplete = false } = oldDays.get(day) ?? {};
    const reparsed = await reparseDay(context, { day, runs: runsByDay.get(day) ?? [], wasDerived, wasComplete });
    total.units += reparsed.units;
    total.restored += reparsed.restored;
    total.completeRuns.push(...reparsed.completeRuns);
    if (wasDerived && reparsed.units + reparsed.restored === 0) historyDays.add(day);
    onDay?.(index + 1, days.length);
  }
  const history = await reparseHistory(context, { runs: backfills, days, historyDays });
  await restoreRuns(tx, total.completeRuns);

  await recordRows(tx, 'after', marketplace, since);
  return {
    marketplace,
    applied: apply,
    units: total.units + history.units,
    restored: { fromMarketplace: total.restored, fromHistory: history.restored },
    tables: await listTableChanges(tx),
    fields: await listFieldChanges(tx, examples),
  };
}
