import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { diskFolder } from './disk-folder.ts';
import { findReport, keepReport, type ReportFile, readReportPdf, removeReports } from './report-file.ts';

const NAME = { dataOrigin: 'sample', quarter: '2026-Q4' } as const;
const ABOUT: ReportFile = {
  ...NAME,
  ...{ version: 1, from: '2026-10-01', to: '2026-11-28', madeAt: '2026-11-28T06:00:00.000Z', bytes: 4 },
};
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'reports-'));
});
afterEach(() => rm(root, { recursive: true }));

describe('the PDF of a report', () => {
  test('is none before one was kept, nor where its description is damaged', async () => {
    const folder = diskFolder(root);
    expect(await findReport(folder, NAME)).toBeNull();
    expect(await readReportPdf(folder, NAME)).toBeNull();
    expect(await removeReports(folder, 'sample')).toBe(0);
    await keepReport(folder, ABOUT, Buffer.from('%PDF'));
    await writeFile(join(root, 'reports/sample/2026-Q4.json'), '{"version":1');
    expect(await findReport(folder, NAME)).toBeNull();
  });

  test('is of one quarter and one kind of data, and replaces an earlier one', async () => {
    const folder = diskFolder(root);
    await keepReport(folder, ABOUT, Buffer.from('%PDF'));
    await keepReport(folder, { ...ABOUT, to: '2026-11-29', bytes: 5 }, Buffer.from('%PDF2'));
    expect(await findReport(folder, NAME)).toMatchObject({ to: '2026-11-29', bytes: 5 });
    expect(Buffer.from((await readReportPdf(folder, NAME)) ?? []).toString()).toBe('%PDF2');
    expect(await findReport(folder, { ...NAME, dataOrigin: 'live' })).toBeNull();
    expect(await findReport(folder, { ...NAME, quarter: '2026-Q3' })).toBeNull();
  });

  test('is removed with all others of its kind of data', async () => {
    const folder = diskFolder(root);
    await keepReport(folder, ABOUT, Buffer.from('%PDF'));
    await keepReport(folder, { ...ABOUT, quarter: '2026-Q3' }, Buffer.from('%PDF'));
    await keepReport(folder, { ...ABOUT, dataOrigin: 'live' }, Buffer.from('%PDF'));
    expect(await removeReports(folder, 'sample')).toBe(2);
    expect(await findReport(folder, NAME)).toBeNull();
    expect(await findReport(folder, { ...NAME, dataOrigin: 'live' })).not.toBeNull();
  });
});
