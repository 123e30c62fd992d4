import { parseArgs } from 'node:util';
import type { Db } from '@pi/db';
import type { DataOrigin } from '@pi/domain';
import type { Env } from '@pi/domain/env';
import { createDeps } from '@pi/ingestion/deps';
import { type ReparseOptions, type ReparseReport, reparse } from '@pi/operations/reparse/reparse';
import { getAdapter } from '@pi/scrapers';
import { newTable } from './new-table.ts';
import { createProgress } from './progress.ts';
import { readDay } from './read-options.ts';

/** What `npm run reparse` is to do; `run` answers what to tell. */
export interface ReparseCommand {
  dataOrigin: DataOrigin;
  run(db: Db, env: Env): Promise<string>;
}

/**
 * Reads the command line.
 * @throws Error with one sentence that names the wrong option
 */
export function readReparseCommand(args: string[]): ReparseCommand {
  const { values } = parseArgs({
    args,
    options: {
      marketplace: { type: 'string' },
      since: { type: 'string' },
      until: { type: 'string' },
      live: { type: 'boolean', default: false },
      apply: { type: 'boolean', default: false },
    },
  });
  const { marketplace, until, apply } = values;
  if (marketplace === undefined) throw new Error('--marketplace: say whose kept responses are to be read again');
  getAdapter(marketplace);
  const since = readDay('--since', values.since ?? '');
  if (until !== undefined && readDay('--until', until) < since)
    throw new Error(`--until: ${until} lies before --since`);
  const dataOrigin = values.live ? 'live' : 'sample';
  return { dataOrigin, run: (db, env) => run(db, env, dataOrigin, marketplace, { since, until, apply }) };
}

async function run(
  db: Db,
  env: Env,
  dataOrigin: DataOrigin,
  marketplace: string,
  options: ReparseOptions,
): Promise<string> {
  const { deps, close } = createDeps(db, env, dataOrigin);
  const progress = createProgress('days');
  try {
    const onDay = (done: number, total: number) => progress.update(marketplace, done, total);
    return formatReparse(await reparse(deps, getAdapter(marketplace), { ...options, onDay }));
  } finally {
    progress.stop();
    await close();
  }
}

const LONGEST = 60;

/** What changed, or would, for a person to read. */
export function formatReparse({ marketplace, applied, units, kept, tables, fields }: ReparseReport): string {
  const lines = [`${marketplace}: ${units} units of work read again from the archive`];
  if (kept.seen > 0) lines.push(`${kept.seen} days of plugins stay as they were: no kept response speaks of them`);
  if (kept.filledIn > 0) lines.push(`${kept.filledIn} days of plugins that were filled in without one stay as well`);
  if (tables.length === 0) return [...lines, 'Nothing changes.'].join('\n');
  const counts = newTable(['table', 'added', 'removed', 'changed']);
  for (const { table, added, removed, changed } of tables) counts.push([table, added, removed, changed]);
  lines.push(counts.toString());
  if (fields.length > 0) {
    const examples = newTable(['field', 'rows', 'plugin', 'day', 'before', 'after']);
    for (const { table, field, rows, plugin, day, before, after } of fields)
      examples.push([`${table}.${field}`, rows, plugin, day, short(before), short(after)]);
    lines.push(examples.toString());
  }
  return [...lines, applied ? 'Written.' : 'Nothing was written: to write it, call again with --apply.'].join('\n');
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…`.toWellFormed() : text;
}
