import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ingestionFailures, plugins } from '@pi/db';
import { listManifests } from '@pi/db/queries/archive/manifests';
import { test as base } from '@pi/db/testing';
import { readEnv } from '@pi/domain/env';
import { createDeps } from '@pi/ingestion';
import { type ReplayReport, replay } from '@pi/operations/replay';
import { asc } from 'drizzle-orm';

/** A line of a replay manifest; `file` is relative to it. */
export interface Line {
  file: string;
  [field: string]: unknown;
}

export interface Replayed {
  report: ReplayReport;
  plugins: (typeof plugins.$inferSelect)[];
  failures: (typeof ingestionFailures.$inferSelect)[];
  /** How many responses are archived. */
  archived: number;
}

/**
 * `replayManifest` replays a manifest as `ingest --replay` does, into a database and an archive of
 * the test's own. `before` are lines that are replayed with it, with the body in place of a file.
 */
export const test = base.extend<{
  replayManifest: (manifest: string, before?: Record<string, unknown>[]) => Promise<Replayed>;
}>({
  replayManifest: async ({ db }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'faults-'));
    const { deps, close } = createDeps(db, readEnv({ DATA_DIR: folder, LOG_LEVEL: 'silent' }), 'live');
    await use(async (manifest, before = []) => {
      const copy = join(folder, 'manifest.jsonl');
      const own = before.map(({ body, ...line }, index) => {
        writeFileSync(join(folder, `own-${index}`), JSON.stringify(body));
        return { ...line, file: `own-${index}` };
      });
      writeFileSync(copy, [...own, ...linesOf(manifest)].map((line) => JSON.stringify(line)).join('\n'));
      const report = await replay(deps, { manifest: copy });
      const manifests = await listManifests(db);
      return {
        report,
        plugins: await db.select().from(plugins).orderBy(asc(plugins.externalId)),
        failures: await db.select().from(ingestionFailures).orderBy(asc(ingestionFailures.id)),
        archived: manifests.reduce((sum, { responses }) => sum + responses, 0),
      };
    });
    await close();
    rmSync(folder, { recursive: true });
  },
});

function linesOf(manifest: string): Line[] {
  const lines = readFileSync(manifest, 'utf8').trim().split('\n');
  return lines.map((text) => {
    const line: Line = JSON.parse(text);
    return { ...line, file: join(dirname(manifest), line.file) };
  });
}
