import { findSimilarIds } from '@pi/db/queries/similar/find-similar-ids';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { Cleanup } from '../environment/cleanup.ts';
import { runInterruptible } from '../environment/interruption.ts';
import { loadQuietSettings } from '../environment/settings.ts';
import { EXIT } from '../exit-codes.ts';
import { readIds } from '../options/read-ids.ts';
import { readMarketplace } from '../options/read-options.ts';
import { countNoun } from '../output/count-noun.ts';

const LIMIT = 10;

interface Options {
  marketplace: string;
  /** Path of a file of ids. */
  ids: string;
  live?: boolean;
}

export function register(program: Command, context: Context): void {
  program
    .command('similar')
    .description(
      `List the ${LIMIT} plugins most similar to each of a marketplace, in the same marketplace: a line has the id and theirs, the most similar first, separated by tabs.`,
    )
    .requiredOption('--marketplace <name>', 'the marketplace of the ids', (value) => readMarketplace(value, context))
    .requiredOption('--ids <file>', 'the ids in the store, one per line')
    .option('--live', 'the database of live data (default: sample data, else live data where it has none of the ids)')
    .addHelpText(
      'after',
      '\nAn id that is not known is a line of its own and a note on standard error; exit code 1 where all are.',
    )
    .action(async ({ marketplace, ids: file, live = false }: Options) => {
      const ids = readIds(file);
      context.exitCode = await runInterruptible(async (cleanup) => {
        const found = await findInDatabases(context, cleanup, marketplace, ids, live);
        const unknown = ids.filter((id) => !found.has(id));
        for (const id of ids) context.print([id, ...(found.get(id) ?? [])].join('\t'));
        if (unknown.length > 0)
          context.printError(`${countNoun(unknown.length, 'id')} not known in ${marketplace}: ${unknown.join(', ')}`);
        return unknown.length === ids.length ? EXIT.failure : EXIT.success;
      });
    });
}

// Nothing is written: it does not matter which kind of data a database holds.
async function findInDatabases(
  context: Context,
  cleanup: Cleanup,
  marketplace: string,
  ids: readonly string[],
  live: boolean,
): Promise<Map<string, string[]>> {
  const env = loadQuietSettings();
  for (const origin of live ? (['live'] as const) : (['sample', 'live'] as const)) {
    const options = { origin, command: 'pi similar', log: context.printError };
    const { db } = await cleanup.open(context.openDatabase(env, options));
    const found = await findSimilarIds(db, marketplace, ids, LIMIT);
    if (found.size > 0) return found;
  }
  return new Map();
}
