import { spawnSync } from 'node:child_process';
import { seed } from '@pi/db/seed';
import { DATA_ORIGINS } from '@pi/domain';
import type { Env } from '@pi/domain/env';
import { openDatabase } from './lib/database.ts';
import { runMain } from './lib/run-main.ts';
import { loadSettings } from './lib/settings.ts';
import { ROOT } from './lib/steps.ts';

/** Not among the dependencies: 142 MB that only this command needs. */
const SUPABASE_CLI = 'supabase@2.117.0';

const COMMANDS: Record<string, (env: Env) => Promise<number>> = {
  /** Applies the missing migrations to DATABASE_URL, or to both embedded databases. */
  migrate: (env) => onEachDatabase(env, async () => {}),
  /** The same, then supabase/seed.sql. */
  seed: (env) => onEachDatabase(env, seed),
  push,
};

/** `npm run db:migrate | db:seed | db:push`. */
await runMain(async () => {
  const command = COMMANDS[process.argv[2] ?? ''];
  if (!command) throw new Error(`usage: node scripts/db.ts ${Object.keys(COMMANDS).join(' | ')}`);
  return command(loadSettings());
});

async function onEachDatabase(env: Env, work: (url: string) => Promise<void>): Promise<number> {
  for (const origin of env.DATABASE_URL ? (['live'] as const) : DATA_ORIGINS) {
    const database = await openDatabase(env, { origin, as: 'npm run db', log: console.log });
    try {
      await work(database.url);
      console.log(`up to date: ${env.DATABASE_URL ? database.place : `${origin} in ${database.place}`}`);
    } finally {
      await database.close();
    }
  }
  return 0;
}

/** Applies the migrations to a Supabase project with the Supabase CLI. */
async function push({ DATABASE_URL }: Env): Promise<number> {
  if (!DATABASE_URL) throw new Error('DATABASE_URL: not set; db:push needs the address of the project’s database');
  const args = ['--yes', SUPABASE_CLI, 'db', 'push', '--yes', '--db-url', DATABASE_URL];
  return spawnSync('npx', args, { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
}
