import { deriveFacts } from '@pi/operations/facts';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { withDatabase } from '../environment/with-database.ts';
import { readMarketplace } from '../options/read-options.ts';
import { countNoun } from '../output/count-noun.ts';
import { createProgress } from '../output/progress.ts';

export function register(program: Command, context: Context): void {
  program
    .command('derive')
    .description(
      'Derive what lists read from what is stored. The daily run does so too; a second call changes nothing.',
    )
    .option('--marketplace <name>', 'one marketplace (default: all that are stored)', (value) =>
      readMarketplace(value, context),
    )
    .option('--live', 'the database of live data')
    .action(async ({ marketplace, live }: { marketplace?: string; live?: boolean }) => {
      await withDatabase(context, { command: 'derive', live }, async (db) => {
        const progress = createProgress('marketplaces');
        try {
          const derived = await deriveFacts(db, marketplace === undefined ? undefined : [marketplace], progress.update);
          return derived.length === 0
            ? 'Nothing is stored to derive from.'
            : `Derived: ${derived.join(', ')} (${countNoun(derived.length, 'marketplace')}).`;
        } finally {
          progress.stop();
        }
      });
    });
}
