import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { openDatabase } from '@pi/cli/environment/open-database';
import { runMain } from '@pi/cli/environment/run-main';
import { loadSettings } from '@pi/cli/environment/settings';
import { WEB_ROLE } from '@pi/db';
import { assertMigratable } from '@pi/db/migrate';
import { seed } from '@pi/db/seed';
import { setWebPassword } from '@pi/db/web-role';
import { DATA_ORIGINS, type DataOrigin } from '@pi/domain';
import { databaseUrls } from '@pi/domain/env';
import { ROOT, tool } from './lib/steps.ts';

/** Not among the dependencies: 142 MB that only this command needs. */
const SUPABASE_CLI = 'supabase@2.117.0';

const COMMANDS: Record<string, (args: string[]) => Promise<number>> = {
  /** Writes a migration for what changed in the schema. */
  new: async (args) => run(process.execPath, [join(ROOT, tool('drizzle-kit')), 'generate', ...args], 'packages/db'),
  /** Applies the missing migrations to DATABASE_ADMIN_URL, or to both embedded databases. */
  migrate: () => forEachDatabase(async () => {}),
  /** The same, then supabase/seed.sql; its sample data only into the database of sample data. */
  seed: () => forEachDatabase((url, origin) => seed(url, { withSample: origin === 'sample' })),
  push,
  'web-password': giveWebPassword,
};

/** `npm run db:new | db:migrate | db:seed | db:push | db:web-password`. */
await runMain(async () => {
  const [name = '', ...args] = process.argv.slice(2);
  const command = COMMANDS[name];
  if (!command) throw new Error(`usage: node scripts/db.ts ${Object.keys(COMMANDS).join(' | ')}`);
  return command(args);
});

async function forEachDatabase(work: (url: string, origin: DataOrigin) => Promise<void>): Promise<number> {
  const env = loadSettings();
  const isExternal = databaseUrls(env).admin !== undefined;
  for (const origin of isExternal ? (['live'] as const) : DATA_ORIGINS) {
    const database = await openDatabase(env, { origin, command: 'npm run db', log: console.log });
    try {
      await work(database.url, origin);
      console.log(`up to date: ${isExternal ? database.place : `${origin} in ${database.place}`}`);
    } finally {
      await database.close();
    }
  }
  return 0;
}

/** Applies the migrations to a Supabase project with the Supabase CLI. */
async function push(): Promise<number> {
  const { admin } = databaseUrls(loadSettings());
  if (!admin) throw new Error('DATABASE_ADMIN_URL: not set; db:push needs the address of the project’s database');
  await assertMigratable(admin);
  return run('npx', ['--yes', SUPABASE_CLI, 'db', 'push', '--yes', '--db-url', admin], '.');
}

/** Gives the role pi_web the password that DATABASE_URL has for it. */
async function giveWebPassword(): Promise<number> {
  const { DATABASE_URL, DATABASE_ADMIN_URL } = loadSettings();
  const { username = '', password = '' } = DATABASE_URL ? new URL(DATABASE_URL) : {};
  // A pooler reads its project from what follows the role: pi_web.project.
  if (!DATABASE_ADMIN_URL || username.split('.')[0] !== WEB_ROLE || !password)
    throw new Error(
      `set DATABASE_ADMIN_URL to the owner's address, and DATABASE_URL to that of ${WEB_ROLE} with the password it is to have`,
    );
  await setWebPassword(DATABASE_ADMIN_URL, decodeURIComponent(password));
  console.log(`${WEB_ROLE} has the password of DATABASE_URL.`);
  return 0;
}

function run(command: string, args: string[], folder: string): number {
  return spawnSync(command, args, { cwd: join(ROOT, folder), stdio: 'inherit' }).status ?? 1;
}
