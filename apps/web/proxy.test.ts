import { NextRequest } from 'next/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MOST_FORM_BYTES } from '#lib/check/check-limits.ts';
import { proxy } from './proxy.ts';

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', 'postgres://nobody@127.0.0.1:1/none');
  vi.stubEnv('LOG_LEVEL', 'silent');
});

afterEach(() => {
  vi.unstubAllEnvs();
});

async function statusOf(path: string, bytes: number): Promise<number> {
  const headers = { 'content-length': String(bytes) };
  return (await proxy(new NextRequest(`http://localhost${path}`, { method: 'POST', headers }))).status;
}

test('a form goes on with an inventory and what was asked before, and nothing larger does', async () => {
  expect(await statusOf('/check', MOST_FORM_BYTES)).toBe(200);
  expect(await statusOf('/check', MOST_FORM_BYTES + 1)).toBe(413);
});
