import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { embeddedDatabase, startEmbedded } from '../src/embedded.ts';
import { migrate } from '../src/migrate.ts';

/** One throw-away Postgres for a test run, with a migrated template that every test clones. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'plugin-intelligence-test-'));
  chmodSync(folder, 0o755);
  const server = await startEmbedded({ dir: join(folder, 'pg'), disposable: true });
  await migrate(await embeddedDatabase(server, 'template_test'));
  project.provide('adminUrl', server.adminUrl);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

declare module 'vitest' {
  export interface ProvidedContext {
    adminUrl: string;
  }
}
