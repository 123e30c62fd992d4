import { insertMarketChanges } from '@pi/db/queries/listings/write-market-changes';
import { test as base } from '@pi/db/testing';
import { seedFound } from '@pi/db/testing/seed-found';
import { seedCompany, seedDay, seedMetric } from '@pi/db/testing/seed-market';
import { addDays } from '@pi/domain';
import { TableFile } from '@pi/domain/api';
import { NextRequest } from 'next/server';
import { expect, vi } from 'vitest';

export const [FIRST, DAY, TODAY] = ['2026-11-01', '2026-11-10', '2026-11-20'];
/** How many changes the plugin firefox:a/b has, each on a day of its own. */
export const CHANGES = 103;

type Get = (address: string) => Promise<Response>;

/**
 * The files of tables, of a company's 102 plugins in one marketplace that was read on two days.
 * Modules are reset for each test, because they keep pool and settings.
 */
export const test = base.extend<{ get: Get }>({
  get: async ({ databaseUrl, db }, use) => {
    vi.stubEnv('DATABASE_URL', databaseUrl);
    vi.stubEnv('LOG_LEVEL', 'silent');
    vi.resetModules();
    for (const day of [FIRST, TODAY]) await seedDay(db, day, { marketplace: 'firefox', plugins: 1, seen: 1 });
    const companyId = await seedCompany(db, 'acme');
    const of = { marketplace: 'firefox', firstSeenOn: FIRST, users: 9, usersOn: TODAY, companyId };
    for (const externalId of ['a/b', ...Array.from({ length: 101 }, (_, at) => `p${at}`)]) {
      const pluginId = await seedFound(db, { externalId, ...of });
      if (externalId !== 'a/b') continue;
      await seedMetric(db, pluginId, FIRST, { users: 5, usersKind: 'exact' });
      await seedMetric(db, pluginId, TODAY, { users: 9, usersKind: 'rounded' });
      // The newest one is of a day that was not read.
      const changes = Array.from({ length: CHANGES }, (_, at) => ({
        ...{ pluginId, kind: 'permission_added' as const, before: null, after: `p${at}` },
        at: new Date(`${addDays(TODAY, -1 - at)}T06:00:00Z`),
      }));
      await db.transaction((tx) => insertMarketChanges(tx, 'firefox', changes));
    }
    const { answerTable } = await import('../table-route.ts');
    await use((address) => {
      const request = new NextRequest(new URL(address, 'http://localhost'));
      return answerTable(request, request.nextUrl.pathname);
    });
    vi.unstubAllEnvs();
  },
});

/** The table that an answer holds. @throws where it is a failure */
export async function tableIn(response: Response): Promise<TableFile> {
  const answer = await response.json();
  expect([response.status, answer.message]).toEqual([200, undefined]);
  return TableFile.parse(answer);
}
