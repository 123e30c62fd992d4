import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CALIBRATION_REPORT } from '@pi/intelligence';
import { reportTable } from '@pi/intelligence/calibration';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pi } from '../../test/pi.ts';

const HEADER = 'plugin,marketplace,users,users_basis,price,revenue_usd_annualised,evidence_grade';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'calibrate-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function calibrate(rows: readonly string[], ...options: string[]) {
  const file = join(folder, 'labels.csv');
  await writeFile(file, [HEADER, ...rows].join('\n'));
  return pi(['calibrate', '--labels', file, ...options], { now: new Date('2026-01-31T12:00:00Z') });
}

describe('pi calibrate', () => {
  test('refuses a file that is not there, and rows that cannot be read', async () => {
    expect(await pi(['calibrate', '--labels', join(folder, 'none.csv')])).toMatchObject({
      code: 2,
      error: expect.stringMatching(/^--labels: ".*none\.csv" cannot be read \(ENOENT\)$/),
    });
    expect(await calibrate(['A,chrome,some,,,1,B'])).toMatchObject({
      code: 2,
      error: '--labels: Row 2, users: "some" is not a number from 0 to 1000000000000000.',
    });
    expect(await pi(['calibrate', '--write'])).toMatchObject({ code: 2, error: expect.stringContaining('--write') });
  });

  test('prints the report that is kept, of which day and method it is', async () => {
    expect((await pi(['calibrate'])).out).toBe(reportTable(CALIBRATION_REPORT));
    expect((await pi(['calibrate'])).out).toMatch(/^Of \d{4}-\d{2}-\d{2}, method \d+: \d+ rows/);
  });

  test('compares figures with estimates, row by row where that is asked for', async () => {
    const rows = [1, 2, 3].map((at) => `P${at},google_workspace/chrome,${at * 10_000},,freemium,${at * 900},B`);
    const { code, out } = await calibrate(rows, '--rows');
    expect(code).toBe(0);
    expect(out).toMatch(/^row 2: 900 USD, estimate [\d,]+ \([\d,]+ to [\d,]+\)/);
    expect(out).toContain('Of 2026-01-31, method 1: 3 rows, 0 of grade A, 3 of grade B');
    expect(out).toContain('| all figures above 0 (3) | estimate | constant guess |');
  });
});
