import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openSample } from '@pi/cli/environment/open-sample';
import { connect } from '@pi/db';
import { migrate } from '@pi/db/migrate';
import { claimDataOrigin } from '@pi/db/queries/runs/data-origin';
import { createWebLogin } from '@pi/db/web-role';
import { dayOf } from '@pi/domain';
import { CronAnswer, ErrorAnswer } from '@pi/domain/api';
import { readEnv } from '@pi/domain/env';
import { embeddedDatabase } from '@pi/embedded-postgres';
import { throwAwayFolder } from '@pi/embedded-postgres/testing/folder';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { rawRequest } from './raw-request.ts';
import { startWebProcess, type WebProcess } from './web-process.ts';

const SECRET = 'the-secret-of-the-test';
const CRON = '/api/cron/daily-ingestion';
const folder = throwAwayFolder();
const today = dayOf(new Date());

let web: WebProcess;
let unlisted: string[] = [];
let end: () => Promise<unknown>;

/** The web app as pi_web, on an empty database, with sample stores that show today. */
beforeAll(async () => {
  const adminUrl = await embeddedDatabase({ adminUrl: inject('adminUrl') }, 'web_server');
  await migrate(adminUrl);
  const DATABASE_URL = await createWebLogin(adminUrl);
  const { db, close } = connect(DATABASE_URL);
  await claimDataOrigin(db, 'sample');
  const DATA_DIR = join(folder, 'data');
  const env = readEnv({ DATA_DIR, LOG_LEVEL: 'silent' });
  const sample = await openSample(db, env, today);
  // No list names these stores' ids, and nobody gave any.
  unlisted = Object.keys(sample.unlistedIds(today));
  web = await startWebProcess({ ...sample.settings, DATABASE_URL, DATA_DIR, CRON_SECRET: SECRET, LOG_LEVEL: 'error' });
  end = () => Promise.all([web.end(), sample.close().then(close)]);
}, 300_000);

afterAll(async () => {
  await end?.();
  rmSync(folder, { recursive: true, force: true });
});

const get = async (path: string) => fetch(`http://127.0.0.1:${web.port}${path}`);

describe('the web app as pi_web', () => {
  test('gives its icon to a browser that asks for /favicon.ico', async () => {
    const icon = await get('/favicon.ico');
    expect(icon.status).toBe(200);
    expect(icon.headers.get('content-type')).toContain('image/svg+xml');
  });

  test('collects a whole day through the cron route, behind a proxy that names another host', async () => {
    const headers = {
      Authorization: `Bearer ${SECRET}`,
      Host: 'market.example.com',
      'X-Forwarded-Proto': 'https',
      'X-Forwarded-Host': 'elsewhere.example.com',
    };
    const { status, body } = await rawRequest(web.port, `GET ${CRON}`, headers);
    expect(status, body).toBe(200);
    const { runs, left } = CronAnswer.parse(readJson(body));
    expect(left).toBe(0);
    expect(runs.length).toBeGreaterThan(10);
    const unread = runs.filter(({ status, counts }) => status !== 'succeeded' || counts.listings === 0);
    expect(unread.map(({ marketplace }) => marketplace).filter((name) => !unlisted.includes(name))).toEqual([]);
    expect((await rawRequest(web.port, `GET ${CRON}?continuation=${today}`, headers)).status).toBe(202);
    expect(web.output()).not.toMatch(/permission denied|must be owner|"level":50/);
  });

  test('has no rights of the owner, and says so nowhere', async () => {
    expect(await (await get('/api/v1/status')).json()).toMatchObject({ hasOwnerRights: false });
    const page = await (await get('/status')).text();
    expect(page.includes('may change its tables')).toBe(false);
    expect(page.includes('Every store that is on has good data')).toBe(true);
  });
});

const MALFORMED = ['%E0%A4%A', '%zz', '%00', '%ED%A0%80', 'a:%00', 'firefox:%zz'];

describe('an address that cannot be decoded', () => {
  test.for(
    MALFORMED.flatMap((part) => [
      `/api/${part}`,
      `/api/v1/plugins/${part}`,
      `/api/v1/plugins/${part}/metrics`,
      `/api/v1/companies/${part}`,
      `/api/v1/marketplaces/${part}/plugins`,
      `/api/v1/marketplaces/firefox/plugins?q=${part}`,
      `/api/v1/status?x=${part}`,
      `/api/health?x=${part}`,
    ]),
  )('is answered 400 in JSON: %s', async (path) => {
    const { status, headers, body } = await rawRequest(web.port, `GET ${path}`);
    expect([status, headers['content-type']]).toEqual([400, 'application/json']);
    expect(ErrorAnswer.parse(readJson(body))).toMatchObject({ code: 'invalid_request' });
  });

  test.for(
    MALFORMED.flatMap((part) => [
      `/${part}`,
      `/plugins/${part}`,
      `/companies/${part}`,
      `/marketplaces/${part}`,
      `/marketplaces/firefox?q=${part}`,
      `/nowhere/${part}`,
      `/_next/static/${part}`,
    ]),
  )('is answered 400 outside the API: %s', async (path) => {
    expect((await rawRequest(web.port, `GET ${path}`)).status).toBe(400);
  });
});

describe('a parameter out of range', () => {
  test.for([
    '/api/v1/plugins/firefox:x/metrics?from=0000-01-01',
    '/api/v1/plugins/firefox:x/metrics?to=9999-12-31',
    '/api/v1/marketplaces/firefox/plugins?page=99999999999999999999',
    '/api/v1/marketplaces/firefox/plugins?pageSize=2147483648',
    '/api/v1/marketplaces/firefox/companies?page=-1',
  ])('is answered 400: %s', async (path) => {
    const answer = await get(path);
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'invalid_request' }]);
  });

  test('shows the first page of a list where a page is asked for', async () => {
    expect((await get('/marketplaces/firefox?page=99999999999999999999&sort=x')).status).toBe(200);
  });
});

describe('a parameter that is unknown, repeated or no text', () => {
  test.for([
    ['/api/v1?utm_source=letter', 'utm_source'],
    ['/api/v1/status?x=1', 'x'],
    ['/api/health?x=1', 'x'],
    ['/api/v1/plugins/firefox:x?page=1', 'page'],
    ['/api/v1/marketplaces/firefox/plugins?page=1&page=1', 'page'],
    ['/api/v1/marketplaces/firefox/plugins?page=+1', 'page'],
    ['/api/v1/marketplaces/firefox/plugins?q=%00', 'q'],
    ['/api/v1/marketplaces/firefox/plugins?q=%E2%80%8B', 'q'],
    ['/api/v1/marketplaces/firefox/plugins?name=firefox', 'name'],
  ] as const)('is answered 400 and named: %s', async ([path, field]) => {
    const answer = await get(path);
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'invalid_request', issues: [{ field }] }]);
  });

  test('is ignored by pages', async () => {
    expect((await get('/marketplaces/firefox?utm_source=letter&page=1&page=2&q=%E2%80%8B')).status).toBe(200);
  });
});

const METHODS = ['TRACE', 'CONNECT', 'PATCH', 'POST', 'PUT', 'DELETE', 'PROPFIND', 'BREW'];

describe('a method that is not allowed', () => {
  test.for(
    METHODS.flatMap((method) => ['/api/v1', '/api/health', CRON, '/api/v1/nothing'].map((path) => `${method} ${path}`)),
  )('is answered 405 in JSON: %s', async (line) => {
    const { status, headers, body } = await rawRequest(web.port, line, { 'Content-Length': '0' });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(ErrorAnswer.parse(readJson(body))).toMatchObject({ code: 'method_not_allowed' });
  });

  test('is answered like a wrong address where there is no route: 404 in JSON', async () => {
    const { status, body } = await rawRequest(web.port, 'PUT /api/nothing', { 'Content-Length': '0' });
    expect([status, ErrorAnswer.parse(readJson(body)).code]).toEqual([404, 'not_found']);
    for (const method of ['TRACE', 'BREW'])
      expect((await rawRequest(web.port, `${method} /api/nothing`, { 'Content-Length': '0' })).status).toBe(405);
  });

  test.for(METHODS)('is answered 405 by pages: %s', async (method) => {
    for (const path of ['/', '/status', '/plugins/firefox:x', '/nowhere']) {
      const { status, headers, body } = await rawRequest(web.port, `${method} ${path}`, { 'Content-Length': '0' });
      expect([status, headers.allow, body]).toEqual([405, 'GET, HEAD, OPTIONS', expect.stringContaining(method)]);
    }
  });
});

describe('the API over HTTP', () => {
  const plain = { 'Accept-Encoding': 'identity' };

  test('is compressed for who accepts it, and says that it depends on this', async () => {
    const [whole, packed] = await Promise.all(
      ['identity', 'gzip'].map((encoding) =>
        rawRequest(web.port, 'GET /api/v1/marketplaces', { 'Accept-Encoding': encoding }),
      ),
    );
    expect([whole?.headers['content-encoding'], packed?.headers['content-encoding']]).toEqual([undefined, 'gzip']);
    expect(packed?.headers.vary).toMatch(/accept-encoding/i);
    expect(packed?.headers.vary).toMatch(/accept(,|$)/i);
    expect((packed?.body.length ?? 0) * 2).toBeLessThan(whole?.body.length ?? 0);
    expect(packed?.headers.etag).toBe(whole?.headers.etag);
  });

  test.for(['csv', 'jsonl'])('compresses exports while they are sent: %s', async (format) => {
    const { headers } = await rawRequest(web.port, `GET /api/v1/exports/marketplaces/firefox?format=${format}`, {
      'Accept-Encoding': 'gzip',
    });
    expect(headers['content-encoding']).toBe('gzip');
  });

  test('answers 304 without a body to who has an answer', async () => {
    const first = await rawRequest(web.port, 'GET /api/v1/companies', plain);
    expect(first.headers).toMatchObject({
      etag: expect.stringMatching(/^W\/"/),
      'cache-control': 'private, max-age=60',
      'access-control-allow-origin': '*',
    });
    const again = await rawRequest(web.port, 'GET /api/v1/companies', { 'If-None-Match': first.headers.etag ?? '' });
    expect([again.status, again.body]).toEqual([304, '']);
  });

  test('counts by address, and believes no header that says another one', async () => {
    const left = async (headers: Record<string, string>) => {
      const { headers: answered } = await rawRequest(web.port, 'GET /api/v1/plugins/a:b', headers);
      return Number(/r=(\d+)/.exec(answered.ratelimit ?? '')?.[1]);
    };
    const first = await left({});
    expect(await left({ 'X-Forwarded-For': '192.0.2.1' })).toBe(first - 1);
  });

  test('finds ids with slashes in them, escaped or not, and what is below them', async () => {
    for (const id of ['raycast%3Aann%2Ftools', 'raycast:ann%2Ftools', 'raycast:ann/tools', 'raycast:ann/tools/more'])
      for (const below of ['', '/metrics', '/similar']) {
        const { status, body } = await rawRequest(web.port, `GET /api/v1/plugins/${id}${below}`, plain);
        expect([status, ErrorAnswer.parse(readJson(body)).message]).toEqual([
          404,
          `There is no plugin "${decodeURIComponent(id)}".`,
        ]);
      }
    const { status } = await rawRequest(web.port, 'GET /api/v1/plugins/raycast:ann/tools?page=1', plain);
    expect(status).toBe(400);
  });

  test('is refused with 406 in JSON where nothing is accepted that there is', async () => {
    const { status, body } = await rawRequest(web.port, 'GET /api/v1/status', { ...plain, Accept: 'text/html' });
    expect([status, ErrorAnswer.parse(readJson(body)).code]).toEqual([406, 'not_acceptable']);
  });

  test('states one version', async () => {
    const versions = await Promise.all(
      ['/api/v1', '/api/health'].map(async (path) => ((await (await get(path)).json()) as { version: string }).version),
    );
    expect(versions[0]).toMatch(/^\d+\.\d+\.\d+$/);
    expect(versions[1]).toBe(versions[0]);
  });
});

test('OPTIONS is answered with the methods there are', async () => {
  for (const path of ['*', '/', '/api/v1', CRON]) {
    const { status, headers } = await rawRequest(web.port, `OPTIONS ${path}`);
    expect([path, status, headers.allow]).toEqual([path, 204, 'GET, HEAD, OPTIONS']);
  }
});

test('HEAD is answered like GET, without a body', async () => {
  for (const [path, expected] of [
    ['/api/v1', 200],
    ['/status', 200],
    ['/api/nothing', 404],
    ['/api', 404],
    [CRON, 401],
    ['/api/%zz', 400],
  ] as const) {
    const { status, body } = await rawRequest(web.port, `HEAD ${path}`);
    expect([path, status, body]).toEqual([path, expected, '']);
  }
});

// The chunks of an answer of unknown length stand between their lengths.
function readJson(body: string): unknown {
  return JSON.parse(body.slice(body.indexOf('{'), body.lastIndexOf('}') + 1));
}
