import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { openDatabase } from '@pi/cli/environment/open-database';
import { runMain } from '@pi/cli/environment/run-main';
import { loadSettings } from '@pi/cli/environment/settings';
import { seed } from '@pi/db/seed';
import { DATA_ORIGINS, type DataOrigin } from '@pi/domain';
import { ROOT, tool } from './lib/steps.ts';

/** Not among the dependencies: 142 MB that only this command needs. */
const SUPABASE_CLI = 'supabase@2.117.0';

const COMMANDS: Record<string, (args: string[]) => Promise<number>> = {
  /** Writes a migration for what changed in the schema. */
  new: async (args) => run(process.execPath, [join(ROOT, tool('drizzle-kit')), 'generate', ...args], 'packages/db'),
  /** Applies the missing migrations to DATABASE_URL, or to both embedded databases. */
  migrate: () => forEachDatabase(async () => {}),
  /** The same, then supabase/seed.sql; its sample data only into the database of sample data. */
  seed: () => forEachDatabase((url, origin) => seed(url, { withSample: origin === 'sample' })),
  push,
};

/** `npm run db:new | db:migrate | db:seed | db:push`. */
await runMain(async () => {
  const [name = '', ...args] = process.argv.slice(2);
  const command = COMMANDS[name];
  if (!command) throw new Error(`usage: node scripts/db.ts ${Object.keys(COMMANDS).join(' | ')}`);
  return command(args);
});

async function forEachDatabase(work: (url: string, origin: DataOrigin) => Promise<void>): Promise<number> {
  const env = loadSettings();
  for (const origin of env.DATABASE_URL ? (['live'] as const) : DATA_ORIGINS) {
    const database = await openDatabase(env, { origin, command: 'npm run db', log: console.log });
    try {
      await work(database.url, origin);
      console.log(`up to date: ${env.DATABASE_URL ? database.place : `${origin} in ${database.place}`}`);
    } finally {
      await database.close();
    }
  }
  return 0;
}

/** Applies the migrations to a Supabase project with the Supabase CLI. */
async function push(): Promise<number> {
  const { DATABASE_URL } = loadSettings();
  if (!DATABASE_URL) throw new Error('DATABASE_URL: not set; db:push needs the address of the project’s database');
  return run('npx', ['--yes', SUPABASE_CLI, 'db', 'push', '--yes', '--db-url', DATABASE_URL], '.');
}

function run(command: string, args: string[], folder: string): number {
  return spawnSync(command, args, { cwd: join(ROOT, folder), stdio: 'inherit' }).status ?? 1;
}
