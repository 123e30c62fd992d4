import { marketChanges } from '@pi/db';
import { test } from '@pi/db/testing';
import { seedFacts } from '@pi/db/testing/seed-explorer';
import { seedDay } from '@pi/db/testing/seed-market';
import { addDays, PERMISSION_RISKS } from '@pi/domain';
import { describe, expect } from 'vitest';
import { listReports } from './list-reports.ts';
import { readReport } from './read-report.ts';

const [FIRST, LAST] = ['2026-10-01', '2026-12-31'];
const OF = { marketplace: 'firefox', seen: 1 };

describe('a quarter', () => {
  const isComplete = async (db: Parameters<typeof listReports>[0]) => [
    (await listReports(db))[0]?.isComplete,
    (await readReport(db, '2026-Q4'))?.report.isComplete,
  ];

  test('is not whole where one store has its first day and another its last', async ({ db }) => {
    await seedDay(db, FIRST, OF);
    await seedDay(db, LAST, { ...OF, marketplace: 'edge' });
    expect(await isComplete(db)).toEqual([false, false]);
  });

  test('is whole where all stores were read on all days, and not where one lacks a day', async ({ db }) => {
    for (let day = FIRST; day <= LAST; day = addDays(day, 1)) await seedDay(db, day, OF);
    expect(await isComplete(db)).toEqual([true, true]);
    await seedDay(db, FIRST, { ...OF, marketplace: 'edge' });
    expect(await isComplete(db)).toEqual([false, false]);
  });
});

test('permissions of high risk are counted and listed of the same plugins, however many others are larger', async ({
  db,
}) => {
  await seedDay(db, FIRST, OF);
  const gain = async (externalId: string, users: number, permission: string) => {
    const facts = { marketplace: 'firefox', users, risk: PERMISSION_RISKS.indexOf('high') };
    const { pluginId } = (await seedFacts(db, { externalId, name: externalId, ...facts })).facts;
    const on = { day: FIRST, at: new Date(`${FIRST}T06:00:00Z`) };
    await db
      .insert(marketChanges)
      .values({ pluginId, marketplace: 'firefox', kind: 'permission_added', after: permission, ...on });
  };
  for (let at = 0; at < 61; at++) await gain(`large-${at}`, 1_000_000 + at, 'alarms');
  await gain('small', 10, 'history');
  const report = (await readReport(db, '2026-Q4'))?.report;
  expect(report?.permissions.map(({ pluginName }) => pluginName)).toEqual(['small']);
  expect(report?.stores[0]?.riskier?.value).toBe(1);
});
