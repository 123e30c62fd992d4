import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { claimDataOrigin } from '@pi/db/queries/runs/data-origin';
import { test } from '@pi/db/testing';
import { afterEach, describe, expect, vi } from 'vitest';
import { whyNoPdf } from './kept-pdf.ts';

describe('whyNoPdf', () => {
  const why = (quarter: string) => whyNoPdf({}, { quarter, isLive: true, today: '2026-11-30' });

  test('says that a worker makes the PDF of a quarter when it has ended, and of no older one than the last', () => {
    const worker = 'a worker ("npm run pi -- worker --live") with Chromium makes one';
    expect(why('2026-Q4')).toContain(`${worker} when the quarter has ended, and "npm run pi -- report 2026-Q4"`);
    expect(why('2026-Q3')).toContain(`${worker} by itself, and`);
    expect(why('2026-Q2')).toBe(
      'No PDF of 2026-Q2 was made: a worker makes only that of the quarter that ended last. "npm run pi -- report 2026-Q2" makes one.',
    );
  });

  test('does not speak of workers where functions have none', () =>
    expect(whyNoPdf({ VERCEL_ENV: 'production' }, { quarter: '2026-Q3', isLive: true, today: '2026-11-30' })).toMatch(
      /runs as functions/,
    ));
});

describe('the PDF where a bucket does not answer', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test('is said to be unavailable on the page, and 503 at its own address', async ({ db }) => {
    await claimDataOrigin(db, 'sample');
    const storage = createServer((_, response) => response.writeHead(503).end('{"message":"down"}'));
    await new Promise<void>((resolve) => storage.listen(0, '127.0.0.1', resolve));
    vi.stubEnv('LOG_LEVEL', 'silent');
    vi.stubEnv('SUPABASE_URL', `http://127.0.0.1:${(storage.address() as AddressInfo).port}`);
    vi.stubEnv('SUPABASE_SERVICE_ROLE_KEY', 'key');
    vi.resetModules();
    const { lookUpPdf, readPdf } = await import('./kept-pdf.ts');
    expect(await lookUpPdf(db, '2026-Q3')).toBe('unavailable');
    await expect(readPdf(db, '2026-Q3')).rejects.toMatchObject({ name: 'ApiError', status: 503 });
    storage.close();
  });
});
