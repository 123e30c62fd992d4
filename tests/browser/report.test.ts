import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, inject } from 'vitest';
import { describeInBrowser, screenshot, test } from './harness.ts';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '../..');
const whole = new Intl.NumberFormat('en');
const dayWords = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

interface Figures {
  from: string;
  to: string;
  insights: { text: string }[];
  stores: { marketplace: string; plugins: { value: number } }[];
  companies: { name: string }[];
}

const get = (path: string) => fetch(new URL(path, inject('webUrl')));
const read = async <Answer>(path: string) => (await (await get(path)).json()) as Answer;

/** As pages say days of one quarter: `1 Oct – 28 Nov 2026`, `3–9 Nov 2026`, `3 Nov 2026`. */
function daysWords(from: string, to: string): string {
  const [first, last] = [from, to].map((day) => dayWords.format(new Date(day)));
  if (from === to) return `${last}`;
  return from.slice(0, 7) === to.slice(0, 7) ? `${Number(from.slice(8))}–${last}` : `${first?.slice(0, -5)} – ${last}`;
}

async function newestQuarter(): Promise<string> {
  const { reports } = await read<{ reports: { quarter: string }[] }>('/api/v1/reports');
  return reports[0]?.quarter ?? '';
}

describeInBrowser('the report of a quarter', () => {
  test('is not there for a quarter without data, one to come, and what is no quarter', async ({ open }) => {
    for (const quarter of ['1990-Q1', '2099-Q4', '2026-Q5', 'next']) {
      expect((await get(`/reports/${quarter}`)).status).toBe(404);
      expect((await get(`/api/v1/reports/${quarter}`)).status).toBe(/^\d{4}-Q[1-4]$/.test(quarter) ? 404 : 400);
    }
    const { page } = await open('/reports/1990-Q1');
    await expect(page.locator('h1').innerText()).resolves.toBe('No report of this quarter');
  });

  test('is a page with the days that were read and a sentence of each insight', async ({ open }) => {
    const quarter = await newestQuarter();
    const { from, to, insights, stores } = await read<Figures>(`/api/v1/reports/${quarter}`);
    expect(insights.length).toBeGreaterThan(3);
    const { page, errors } = await open('/reports');
    await page.locator(`a[href="/reports/${quarter}"]`).click();
    await page.waitForURL(`**/reports/${quarter}`);
    const text = await page.locator('main').innerText();
    expect(text).toContain(daysWords(from, to));
    for (const insight of insights) expect(text).toContain(insight.text);
    for (const { plugins } of stores) expect(text).toContain(whole.format(plugins.value));
    expect(errors).toEqual([]);
  });

  test('says why there is no PDF, and has one after pi report made it', async ({ open }) => {
    const quarter = await newestQuarter();
    const none = await get(`/reports/${quarter}/report.pdf`);
    expect(none.status).toBe(404);
    const { message } = (await none.json()) as { message: string };
    expect(message).toContain(`npm run pi -- report ${quarter}`);
    const before = await open(`/reports/${quarter}`);
    expect(await before.page.locator('main').innerText()).toContain(message);

    const env = { ...process.env, APP_URL: inject('webUrl'), DATA_DIR: inject('dataDir') };
    await run(process.execPath, ['apps/cli/src/main.ts', 'report', quarter], {
      cwd: ROOT,
      env: { ...env, CHROMIUM_PATH: inject('chromium') ?? '' },
    });
    const file = await get(`/reports/${quarter}/report.pdf`);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(await file.arrayBuffer())));
    const { from, to, insights, stores, companies } = await read<Figures>(`/api/v1/reports/${quarter}`);
    expect(totalPages).toBeGreaterThan(5);
    expect(text[0]).toContain('Plugin market report');
    expect(text[0]).toContain(daysWords(from, to));
    expect(text[0]).toMatch(/Made \d+ \w+ \d{4}/);
    for (const [at, ofPage] of text.entries()) expect(ofPage).toContain(`Page ${at + 1} of ${totalPages}`);
    const all = text.join(' ').replaceAll(/\s+/g, ' ');
    // A sentence breaks at the end of a line.
    const unbroken = (line: string) => line.replaceAll(/\s+/g, '');
    for (const insight of insights) expect(unbroken(all)).toContain(unbroken(insight.text));
    for (const { plugins } of stores) expect(all).toContain(whole.format(plugins.value));
    expect(all).toContain(companies[0]?.name);
    expect(all).toContain('Methods and limits');
    expect(all).not.toContain('Skip to content');
    const after = await open(`/reports/${quarter}`);
    expect(await after.page.locator(`a[href="/reports/${quarter}/report.pdf"]`).count()).toBe(1);
    await screenshot(after.page, 'report');
  }, 120_000);
});
