import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { embeddedDatabase, startEmbedded } from '@pi/embedded-postgres';
import { throwAwayFolder } from '@pi/embedded-postgres/testing/folder';
import type { TestProject } from 'vitest/node';
import { migrate } from '../src/migrate.ts';

/**
 * One throw-away Postgres for a test run, with a migrated template that every test clones.
 * TEST_DATABASE_URL names another server to use instead, for a superuser: whoever sets it ends it.
 */
export default async function setup(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    await prepare(project, given);
    return () => {};
  }
  const folder = throwAwayFolder();
  const server = await startEmbedded({ dir: join(folder, 'pg'), disposable: true });
  await prepare(project, server.adminUrl);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function prepare(project: TestProject, adminUrl: string): Promise<void> {
  await migrate(await embeddedDatabase({ adminUrl }, 'template_test'));
  project.provide('adminUrl', adminUrl);
}
