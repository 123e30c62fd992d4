import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { embeddedDatabase, startEmbedded } from '../src/embedded.ts';
import { migrate } from '../src/migrate.ts';

/**
 * One throw-away Postgres for a test run, with a migrated template that every test clones. TEST_DATABASE_URL names
 * another server to use instead, for a superuser: whoever sets it ends it.
 */
export default async function setup(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    await prepare(project, given);
    return () => {};
  }
  const folder = mkdtempSync(join(fastFolder(), 'plugin-intelligence-test-'));
  chmodSync(folder, 0o755);
  const server = await startEmbedded({ dir: join(folder, 'pg'), disposable: true });
  await prepare(project, server.adminUrl);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

// A clone of the template is 300 small files: made in memory it takes 20 ms, on a slow disk half a second.
function fastFolder(): string {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 2 ** 30 ? memory : tmpdir();
}

async function prepare(project: TestProject, adminUrl: string): Promise<void> {
  await migrate(await embeddedDatabase({ adminUrl }, 'template_test'));
  project.provide('adminUrl', adminUrl);
}
