import type { Day } from '@pi/domain';
import { createDeps } from '@pi/ingestion';
import { type ReparseReport, reparse } from '@pi/operations/reparse/reparse';
import { getAdapter } from '@pi/scrapers';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { withDatabase } from '../environment/with-database.ts';
import { readDay, readMarketplace } from '../options/read-options.ts';
import { newTable } from '../output/new-table.ts';
import { createProgress } from '../output/progress.ts';
import { UsageError } from '../usage-error.ts';

/** Characters of a value that are shown. */
const LONGEST_VALUE = 60;

interface ReparseOptions {
  marketplace: string;
  since: Day;
  until?: Day;
  apply: boolean;
  live?: boolean;
}

export function register(program: Command, context: Context): void {
  program
    .command('reparse')
    .description(
      'Parse archived responses again with the current parser. Only shows what would change, unless --apply is given.',
    )
    .requiredOption('--marketplace <name>', 'marketplace of the responses', (value) => readMarketplace(value, context))
    .requiredOption('--since <day>', 'first day', (value) => readDay('--since', value))
    .option('--until <day>', 'last day (default: today)', (value) => readDay('--until', value))
    .option('--apply', 'write the changes to the database', false)
    .option('--live', 'use the database of live data')
    .action(async ({ marketplace, since, until, apply, live }: ReparseOptions) => {
      if (until !== undefined && until < since) throw new UsageError(`--until: ${until} is before --since`);
      await withDatabase(context, { command: 'reparse', live }, async (db, env, origin) => {
        const { deps, close } = createDeps(db, env, origin);
        const progress = createProgress('days');
        const onDay = (done: number, total: number) => progress.update(marketplace, done, total);
        try {
          return formatReparse(await reparse(deps, getAdapter(marketplace), { since, until, apply, onDay }));
        } finally {
          progress.stop();
          await close();
        }
      });
    });
}

/** What changed, or would change, for a person to read. */
export function formatReparse({ marketplace, applied, units, kept, tables, fields }: ReparseReport): string {
  const lines = [`${marketplace}: ${units} units of work parsed again from the archive`];
  if (kept.seen > 0) lines.push(`${kept.seen} days of plugins stay as they are: the archive has no response for them`);
  if (kept.filledIn > 0) lines.push(`${kept.filledIn} days of plugins stay as they are: they come from a backfill`);
  if (tables.length === 0) return [...lines, 'Nothing changes.'].join('\n');
  const counts = newTable(['table', 'added', 'removed', 'changed']);
  for (const { table, added, removed, changed } of tables) counts.push([table, added, removed, changed]);
  lines.push(counts.toString());
  if (fields.length > 0) {
    const examples = newTable(['field', 'rows', 'plugin', 'day', 'before', 'after']);
    for (const { table, field, rows, plugin, day, before, after } of fields)
      examples.push([`${table}.${field}`, rows, plugin, day, formatValue(before), formatValue(after)]);
    lines.push(examples.toString());
  }
  return [...lines, applied ? 'Written.' : 'Nothing was written. To write the changes, call again with --apply.'].join(
    '\n',
  );
}

function formatValue(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…`.toWellFormed() : text;
}
