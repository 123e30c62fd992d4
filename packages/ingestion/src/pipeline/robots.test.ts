import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listRobotsChecks } from '@pi/db/queries/health/robots-checks';
import { createFetcher } from '@pi/scrapers';
import { describe, expect, onTestFinished } from 'vitest';
import { runMarketplace, test } from '../../test/run-fixture.ts';
import { toyAdapter } from '../../test/toy-store.ts';

const DAY = { day: '2026-01-01' };

/** A store whose robots.txt disallows everything, and the paths it is asked for. */
async function closedStore(): Promise<{ storesUrl: string; arrived: string[] }> {
  const arrived: string[] = [];
  const server = createServer((request, response) => {
    arrived.push(request.url ?? '');
    response.end('User-agent: *\nDisallow: /\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { storesUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, arrived };
}

describe('the rules of robots.txt in a run', () => {
  test('sends nothing for a marketplace that is not enabled', async ({ deps }) => {
    const { storesUrl, arrived } = await closedStore();
    const fetcher = createFetcher({ enabled: [], contact: 'test', storesUrl });
    expect(await runMarketplace({ ...deps, fetcher }, toyAdapter, DAY)).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('toy is not on'),
    });
    expect(arrived).toEqual([]);
    expect(await listRobotsChecks(deps.db)).toEqual([]);
  });

  test('requests only the robots.txt of a closed store, and stores the line that closes it', async ({ deps }) => {
    const { storesUrl, arrived } = await closedStore();
    const fetcher = createFetcher({ enabled: ['toy'], contact: 'test', storesUrl, now: deps.now });
    expect(await runMarketplace({ ...deps, fetcher }, toyAdapter, DAY)).toMatchObject({ status: 'failed' });
    expect(arrived).toEqual(['/robots.txt']);
    expect(await listRobotsChecks(deps.db)).toMatchObject([
      { marketplace: 'toy', verdict: 'closed', detail: expect.stringContaining('line 2') },
    ]);
  });

  test('stores the verdict of an open store’s robots.txt, and when it was read', async ({ deps }) => {
    await runMarketplace(deps, toyAdapter, DAY);
    const check = { marketplace: 'toy', origin: 'https://toy.example', status: 200, verdict: 'allowed', detail: null };
    expect(await listRobotsChecks(deps.db)).toEqual([{ ...check, checkedAt: deps.now() }]);
  });
});
