import { writeFile } from 'node:fs/promises';
import type { Db, Tx } from '@pi/db';
import { TABLES_IN_SEED } from '@pi/db/queries/archive/backup-tables';
import { listPluginIdentities } from '@pi/db/queries/archive/plugin-identities';
import {
  getNewestDay,
  hasCorrections,
  insertStatementOf,
  listPluginsForSeed,
  reduceForSeed,
} from '@pi/db/queries/archive/seed.sql';
import { getDataOrigin } from '@pi/db/queries/runs/data-origin';
import { addDays } from '@pi/domain';
import type { DerivedMarketplace } from '@pi/ingestion/derive';
import { runInTransaction } from '../dry-run.ts';
import { BackupError } from '../errors.ts';
import { deletePluginsWithCompanies } from './delete-plugins-with-companies.ts';
import { seedText } from './seed-text.ts';

const PLUGINS_PER_MARKETPLACE = 3;
const DAYS = 14;

/**
 * Writes a small snapshot of sample data as SQL: a few plugins of each marketplace, with the days
 * and companies that follow from them alone. It holds no e-mail address and no review. The database
 * stays as it is.
 * @returns how many plugins it holds
 * @throws BackupError when the database holds live data, or corrections of companies
 */
export async function writeSeed(
  db: Db,
  file: string,
  infoOf: (marketplace: string) => DerivedMarketplace,
): Promise<number> {
  const { text, plugins } = await runInTransaction(db, { isDryRun: true }, (tx) => createSeed(tx, infoOf));
  await writeFile(file, text);
  return plugins;
}

async function createSeed(
  tx: Tx,
  infoOf: (marketplace: string) => DerivedMarketplace,
): Promise<{ text: string; plugins: number }> {
  if ((await getDataOrigin(tx)) !== 'sample') throw new BackupError('--seed: only sample data becomes a seed');
  if (await hasCorrections(tx)) throw new BackupError('--seed: the database has corrections of companies');
  const kept = new Set(await listPluginsForSeed(tx, PLUGINS_PER_MARKETPLACE));
  const others = (await listPluginIdentities(tx)).filter(({ pluginId }) => !kept.has(pluginId));
  const newestDay = await getNewestDay(tx);
  if (newestDay === null) throw new BackupError('--seed: the database has no day that was collected');
  const days = Array.from({ length: DAYS }, (_, index) => addDays(newestDay, index + 1 - DAYS));
  const [firstDay = newestDay] = days;
  await reduceForSeed(tx, firstDay);
  await deletePluginsWithCompanies(tx, others, infoOf);
  const months = [...new Set(days.map((day) => `${day.slice(0, 7)}-01`))];
  const statements = months.map((month) => `perform public.ensure_metric_partition('${month}');`);
  for (const { table } of TABLES_IN_SEED) statements.push((await insertStatementOf(tx, table)) ?? '');
  return { text: seedText(statements.filter(Boolean)), plugins: kept.size };
}
