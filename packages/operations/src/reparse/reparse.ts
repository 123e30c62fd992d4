import type { Tx } from '@pi/db';
import { type ArchivedRun, listArchivedRuns } from '@pi/db/queries/history/archived-units';
import {
  type FieldChange,
  listFieldChanges,
  listTableChanges,
  recordRows,
  type TableChanges,
} from '@pi/db/queries/history/compare.sql';
import { extract } from '@pi/db/queries/history/extract.sql';
import { lockMarketplace, restoreRuns } from '@pi/db/queries/history/reparsed-runs';
import { listOldDays, restoreReasons } from '@pi/db/queries/history/restore.sql';
import { updatePluginContents } from '@pi/db/queries/listings/write-plugins';
import type { Day } from '@pi/domain';
import type { IngestionDeps } from '@pi/ingestion';
import { contentColumns } from '@pi/ingestion/store';
import { lockSuppressionList } from '@pi/ingestion/suppression';
import type { MarketplaceAdapter } from '@pi/scrapers';
import { reparseDay } from './reparse-day.ts';
import { ReparseError } from './reparse-error.ts';
import { reparseHistory } from './reparse-history.ts';

export interface ReparseOptions {
  /** First UTC day that is read again. */
  since: Day;
  /** The last one: what is known of later days stays as it is. */
  until?: Day;
  /** Whether to write; otherwise all is undone when it is known what would change. */
  apply: boolean;
  /** Examples of each field that the report tells. */
  examples?: number;
  /** Called when a day has been read again. */
  onDay?(done: number, total: number): void;
}

export interface ReparseReport {
  marketplace: string;
  applied: boolean;
  /** Units of work that were read again. */
  units: number;
  /** Days of plugins that no kept response speaks of: they stay as they were. */
  kept: { seen: number; filledIn: number };
  tables: TableChanges[];
  fields: FieldChange[];
}

/**
 * Reads a marketplace's kept responses since a day again, with the parsers as they are now: what lies since then is taken out
 * and stored again in the order of keeping, on the way of the daily run and of backfills, and derived again. What no kept response speaks
 * of stays. All in one transaction, so that nobody sees half of it, and what would change can be told before it does; those
 * who want to write to the marketplace wait meanwhile.
 * @throws ReparseError when one of the marketplace's runs has not ended
 */
export async function reparse(
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  options: ReparseOptions,
): Promise<ReparseReport> {
  let report: ReparseReport | undefined;
  try {
    return await deps.db.transaction(async (tx) => {
      report = await reparseMarketplace(tx, deps, adapter, options);
      if (!options.apply) tx.rollback();
      return report;
    });
  } catch (error) {
    if (report && !options.apply) return report;
    throw error;
  }
}

async function reparseMarketplace(
  tx: Tx,
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  { since, until, apply, examples = 3, onDay }: ReparseOptions,
): Promise<ReparseReport> {
  const { name: marketplace } = adapter.info;
  // Before the marketplace, in the order of everybody who stores; nobody is left out meanwhile whose plugin is put back here.
  const suppressionList = await lockSuppressionList(tx);
  const running = await lockMarketplace(tx, marketplace);
  if (running) throw new ReparseError(`${marketplace}: the ${running.kind} run of ${running.day} has not ended yet`);
  const runs = await listArchivedRuns(tx, { marketplace, since, until });
  const isHistory = ({ run }: ArchivedRun) => run.kind === 'backfill';
  const seen = Map.groupBy(
    runs.filter((one) => !isHistory(one)),
    ({ day }) => day,
  );
  const archive = { adapter, bodyStore: deps.bodyStore, suppressionList };

  await recordRows(tx, 'before', marketplace, since);
  await rewind(tx, marketplace, since);
  const old = new Map((await listOldDays(tx)).map((one) => [one.day, one]));
  const days = [...new Set([...old.keys(), ...seen.keys()])].toSorted();
  const report = { units: 0, kept: { seen: 0, filledIn: 0 }, readWhole: [] as string[] };
  const filledIn = new Set<Day>();
  for (const [index, day] of days.entries()) {
    const { wasDerived = false, wasComplete = false } = old.get(day) ?? {};
    const redone = await reparseDay(tx, deps, archive, { day, runs: seen.get(day) ?? [], wasDerived, wasComplete });
    report.units += redone.units;
    report.kept.seen += redone.kept;
    report.readWhole.push(...redone.readWhole);
    if (wasDerived && redone.units + redone.kept === 0) filledIn.add(day);
    onDay?.(index + 1, days.length);
  }
  const history = await reparseHistory(tx, deps, archive, runs.filter(isHistory), days, filledIn);
  await restoreReasons(tx);
  await restoreRuns(tx, report.readWhole);
  await recordRows(tx, 'after', marketplace, since);

  return {
    marketplace,
    applied: apply,
    units: report.units + history.units,
    kept: { seen: report.kept.seen, filledIn: history.kept },
    tables: await listTableChanges(tx),
    fields: await listFieldChanges(tx, examples),
  };
}

async function rewind(tx: Tx, marketplace: string, since: Day): Promise<void> {
  const contents = await extract(tx, marketplace, since);
  await updatePluginContents(
    tx,
    contents.map(({ pluginId, content, developerChanged }) => ({
      pluginId,
      ...contentColumns(content),
      // Of no page: the next one is compared with the revision itself.
      contentHash: '',
      developerChanged,
    })),
  );
}
