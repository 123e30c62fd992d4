import { parseArgs } from 'node:util';
import type { Db } from '@pi/db';
import type { DataOrigin } from '@pi/domain';
import type { Env } from '@pi/domain/env';
import { createDeps, type IngestionDeps } from '@pi/ingestion/deps';
import { type Pruned, prune } from '@pi/operations/archive/prune';
import { sweep, sweepUnfinished } from '@pi/operations/archive/sweep';
import { getAdapter, marketplaceInfos } from '@pi/scrapers';

/** What `npm run archive` is to do; `run` answers what to tell. */
export interface ArchiveCommand {
  dataOrigin: DataOrigin;
  run(db: Db, env: Env): Promise<string>;
}

interface Options {
  /** The marketplaces that are meant. */
  names: readonly string[];
  keepDays: number;
  apply: boolean;
}

const COMMANDS: Record<string, (deps: IngestionDeps, options: Options) => Promise<string>> = {
  prune: pruneAll,
  sweep: sweepBodies,
};

/**
 * Reads the command line: `prune`, with an optional marketplace, or `sweep`.
 * @throws Error with one sentence that names what is wrong
 */
export function readArchiveCommand(args: string[]): ArchiveCommand {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      marketplace: { type: 'string' },
      live: { type: 'boolean', default: false },
      apply: { type: 'boolean', default: false },
    },
  });
  const [name = '', ...others] = positionals;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command || others.length > 0)
    throw new Error(`"${positionals.join(' ')}": say one of ${Object.keys(COMMANDS).join(', ')}`);
  const { marketplace, apply } = values;
  if (marketplace !== undefined && command === sweepBodies)
    throw new Error('--marketplace: bodies are of no marketplace, and looked at all together');
  const names =
    marketplace === undefined ? marketplaceInfos.map((info) => info.name) : [getAdapter(marketplace).info.name];
  const dataOrigin = values.live ? 'live' : 'sample';
  return {
    dataOrigin,
    run: async (db, env) => {
      const { deps, close } = createDeps(db, env, dataOrigin);
      return command(deps, { names, apply, keepDays: env.RAW_KEEP_DAYS }).finally(close);
    },
  };
}

async function pruneAll(deps: IngestionDeps, { names, ...options }: Options): Promise<string> {
  const pruned: Pruned[] = [];
  for (const marketplace of names) pruned.push(await prune(deps, { marketplace, ...options }));
  return formatPruned(pruned, options.apply);
}

async function sweepBodies(deps: IngestionDeps, { apply }: Options): Promise<string> {
  const bodies = await sweep(deps, { apply });
  const unfinished = await sweepUnfinished(deps, { apply });
  if (bodies + unfinished === 0) return 'Every body is pointed to.';
  const told = `${bodies} bodies that nothing in this database leads to, ${unfinished} that were begun and never finished`;
  return apply ? `Removed ${told}.` : `${told}. Nothing was removed: to remove them, call again with --apply.`;
}

/** What was removed, or would be, for a person to read. */
export function formatPruned(all: readonly Pruned[], applied: boolean): string {
  const some = all.filter(({ responses }) => responses > 0);
  if (some.length === 0) return 'Every kept response says something new, or is young.';
  const lines = some.map(
    ({ marketplace, responses, bytes }) =>
      `${marketplace}: ${responses} kept responses say nothing new (${(bytes / 1e6).toFixed(1)} MB before compression)`,
  );
  return [...lines, applied ? 'Removed.' : 'Nothing was removed: to remove them, call again with --apply.'].join('\n');
}
