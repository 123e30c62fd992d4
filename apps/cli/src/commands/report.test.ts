import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepReport, openBlobFolder, REPORTS } from '@pi/ingestion/archive';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pi } from '../../test/pi.ts';
import { loadQuietSettings } from '../environment/settings.ts';
import { findChromium } from '../report/find-chromium.ts';
import { makeDueReport } from '../report/make-due-report.ts';

const NOW = new Date('2026-11-28T12:00:00Z');
const Q3 = { dataOrigin: 'sample', from: '2026-07-01', to: '2026-09-30', stores: [{ to: '2026-09-30' }] };
const Q4 = { dataOrigin: 'sample', from: '2026-10-01', to: '2026-11-28', stores: [{ to: '2026-11-28' }] };
let reports: Record<string, object>;
let hasPage: boolean;
let noReport: string;
const chromium = findChromium({ CHROMIUM_PATH: process.env.CHROMIUM_PATH || undefined });
let folder: string;
let web: Server;

beforeEach(async () => {
  hasPage = true;
  noReport = JSON.stringify({ dataOrigin: 'sample', message: 'No report.', code: 'not_found', issues: [] });
  reports = { '2026-Q3': Q3, '2026-Q4': Q4 };
  folder = await mkdtemp(join(tmpdir(), 'report-'));
  web = createServer((request, response) => {
    const [, quarter = ''] = /(\d{4}-Q\d)$/.exec(request.url ?? '') ?? [];
    const report = reports[quarter];
    if (!report) response.writeHead(404).end(noReport);
    else if (request.url?.startsWith('/api/')) response.end(JSON.stringify(report));
    else if (!hasPage) response.destroy();
    else response.setHeader('Content-Type', 'text/html').end(`<title>Report</title><h1>Report of ${quarter}</h1>`);
  });
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('APP_URL', `http://127.0.0.1:${(web.address() as AddressInfo).port}`);
  vi.stubEnv('DATA_DIR', folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  web.closeAllConnections();
  await new Promise((resolve) => web.close(resolve));
  await rm(folder, { recursive: true });
});

describe('pi report', () => {
  test('refuses what is no quarter, and one that nothing was read in', async () => {
    expect(await pi(['report', '2026-Q5'])).toMatchObject({
      code: 2,
      error: '"2026-Q5" is no quarter: write one such as 2026-Q4',
    });
    expect(await pi(['report', '2020-Q1'])).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^There is no report of 2020-Q1: .* lists those there are\.$/),
    });
  });

  test('says what to do where no web app answers or another site does, and where there is no browser', async () => {
    vi.stubEnv('CHROMIUM_PATH', '/no/such/browser');
    expect(await pi(['report', '2026-Q4'])).toMatchObject({
      code: 1,
      error: 'There is no Chromium to print with: install one, or set CHROMIUM_PATH to the path of one.',
    });
    noReport = '<html>';
    expect(await pi(['report', '2020-Q1'])).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^What answers at http:.* gives no report \(status 404\)/),
    });
    vi.stubEnv('APP_URL', 'http://127.0.0.1:9');
    expect(await pi(['report', '2026-Q4'])).toMatchObject({
      code: 1,
      error:
        'No web app answers at http://127.0.0.1:9: start it with npm start, or set APP_URL to the address of a running one.',
    });
  });

  test('says in one line that a browser cannot be started', async () => {
    vi.stubEnv('CHROMIUM_PATH', '/bin/false');
    expect(await pi(['report', '2026-Q4'])).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^Chromium cannot be started \(\/bin\/false\): .+$/),
    });
  });

  test.skipIf(chromium === null)('says in one line that the page cannot be printed', async () => {
    hasPage = false;
    expect(await pi(['report', '2026-Q4'])).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^http:.*\/reports\/2026-Q4 cannot be printed: .+$/),
    });
  });

  test.skipIf(chromium === null)('keeps the PDF of the page where the archive is', async () => {
    const { code, out } = await pi(['report', '2026-Q4'], { now: NOW });
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringMatching(
        /^http:\/\/127\.0\.0\.1:\d+\/reports\/2026-Q4\/report\.pdf \(days 2026-10-01 to 2026-11-28, \d+ kB\)$/,
      ),
    });
    const kept = join(folder, 'raw/reports/reports/sample/2026-Q4');
    expect((await readFile(`${kept}.pdf`)).subarray(0, 5).toString()).toBe('%PDF-');
    expect(JSON.parse(await readFile(`${kept}.json`, 'utf8'))).toMatchObject({ madeAt: NOW.toISOString() });
  });

  test.skipIf(chromium === null)('is done by a worker, once for the quarter that ended last', async () => {
    const log = { info() {}, warn() {} } as never;
    const deps = { env: loadQuietSettings(), now: () => NOW, log };
    expect(await makeDueReport(deps)).toMatchObject({ quarter: '2026-Q3', to: '2026-09-30' });
    expect(await makeDueReport(deps)).toBeNull();
    expect(await makeDueReport({ ...deps, now: () => new Date('2026-09-30T23:59:59Z') })).toBeNull();
  });

  test('is not done by a worker while the last day may still be read', async () => {
    // One marketplace has it, the other does not.
    reports['2026-Q4'] = { ...Q4, to: '2026-12-31', stores: [{ to: '2026-12-31' }, { to: '2026-12-30' }] };
    vi.stubEnv('CHROMIUM_PATH', '/no/such/browser');
    const deps = { env: loadQuietSettings(), log: {} as never };
    expect(await makeDueReport({ ...deps, now: () => new Date('2027-01-01T23:59:59Z') })).toBeNull();
    await expect(makeDueReport({ ...deps, now: () => new Date('2027-01-02T00:00:00Z') })).rejects.toThrow(
      'no Chromium',
    );
  });

  test('is done by a worker again where a kept one has fewer days of a marketplace, or of the quarter’s own time', async () => {
    vi.stubEnv('CHROMIUM_PATH', '/no/such/browser');
    const deps = { env: loadQuietSettings(), log: {} as never, now: () => new Date('2026-10-02T00:00:00Z') };
    const folder = openBlobFolder(deps.env, REPORTS);
    const keep = (readTo: string | undefined, madeAt: string) =>
      keepReport(
        folder,
        { version: 1, dataOrigin: 'sample', quarter: '2026-Q3', from: Q3.from, to: Q3.to, readTo, madeAt, bytes: 1 },
        Buffer.from('.'),
      );
    await keep('2026-09-29', '2026-10-01T00:00:00Z');
    await expect(makeDueReport(deps)).rejects.toThrow('no Chromium');
    await keep(undefined, '2026-10-01T00:00:00Z');
    await expect(makeDueReport(deps)).rejects.toThrow('no Chromium');
    await keep('2026-09-30', '2026-09-30T23:00:00Z');
    await expect(makeDueReport(deps)).rejects.toThrow('no Chromium');
    await keep('2026-09-30', '2026-10-01T00:00:00Z');
    expect(await makeDueReport(deps)).toBeNull();
  });
});
