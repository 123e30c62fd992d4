import { ApiKeysRepository, createKey } from '@pi/accounts';
import { instance, requestCounts } from '@pi/db';
import { addRequestCounts } from '@pi/db/queries/request-counts/request-counts';
import { test as base } from '@pi/db/testing';
import { seedFacts } from '@pi/db/testing/seed-explorer';
import { seedUser } from '@pi/db/testing/seed-people';
import { ErrorAnswer, RATE_LIMITS } from '@pi/domain/api';
import { NextRequest } from 'next/server';
import { afterEach, describe, expect, vi } from 'vitest';
import { z } from 'zod';

interface Route {
  GET(request: NextRequest, context: { params: Promise<Record<string, string>> }): Promise<Response>;
}
type Ask = (
  route: () => Promise<unknown>,
  query?: string,
  headers?: Record<string, string>,
  params?: Record<string, string>,
) => Promise<Response>;

const FROM = { 'X-Forwarded-For': '192.0.2.7' };
const CALLER = 'address 192.0.2.7';

// Modules are reset for each test, because they keep pool, settings, counts and answers.
const test = base.extend<{ ask: Ask }>({
  ask: async ({ databaseUrl }, use) => {
    vi.stubEnv('DATABASE_URL', databaseUrl);
    vi.stubEnv('LOG_LEVEL', 'silent');
    vi.resetModules();
    await use(async (route, query = '', headers = {}, params = {}) => {
      const { GET } = (await route()) as Route;
      const request = new NextRequest(`http://localhost/api${query}`, { headers: { ...FROM, ...headers } });
      return GET(request, { params: Promise.resolve(params) });
    });
  },
});

afterEach(() => {
  vi.unstubAllEnvs();
});

const list = () => import('./v1/route.ts');
const plugins = () => import('./v1/plugins/route.ts');
const plugin = () => import('./v1/plugins/[id]/route.ts');

function thisHour(): Date {
  return new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000);
}

function remainingOf(response: Response): number {
  return Number(/^"\w+";r=(\d+);t=\d+$/.exec(response.headers.get('ratelimit') ?? '')?.[1]);
}

describe('a limit', () => {
  test('refuses the request after the last of the hour with 429, and says when to come back', async ({ ask, db }) => {
    await addRequestCounts(db, [{ caller: CALLER, hour: thisHour(), count: RATE_LIMITS.address - 1 }]);
    expect([(await ask(list)).status, (await ask(plugins)).status]).toEqual([200, 429]);
    const refused = await ask(list, '?x=1');
    expect(ErrorAnswer.parse(await refused.json())).toMatchObject({
      code: 'too_many_requests',
      message: expect.stringContaining('5,000'),
    });
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds > 0 && seconds <= 3600).toBe(true);
    expect(refused.headers.get('ratelimit')).toBe(`"address";r=0;t=${seconds}`);
    expect(refused.headers.get('cache-control')).toBe('no-store');
    expect((await ask(list, '', { 'X-Forwarded-For': '192.0.2.8' })).status).toBe(200);
  });

  test('says with every answer how much is left, in failures too, and is the same for HEAD', async ({ ask }) => {
    const first = await ask(list);
    expect(first.headers.get('ratelimit-policy')).toBe('"address";q=5000;w=3600');
    expect(remainingOf(first)).toBe(4999);
    expect([remainingOf(await ask(plugin, '', {}, { id: 'a:b' })), remainingOf(await ask(list, '?x=1'))]).toEqual([
      4998, 4997,
    ]);
  });

  test('is said with a refused body too', async ({ ask }) => {
    const { POST } = (await import('./v1/check/route.ts')) as unknown as { POST: Route['GET'] };
    expect(remainingOf(await ask(list))).toBe(4999);
    const empty = new NextRequest('http://localhost/api/v1/check', { method: 'POST', headers: FROM });
    const refused = await POST(empty, { params: Promise.resolve({}) });
    expect([refused.status, remainingOf(refused)]).toEqual([400, 4998]);
  });

  test('is higher with a key, and one for all keys of a person', async ({ ask, db }) => {
    const ann = await seedUser(db, 'ann@club.example');
    const repository = new ApiKeysRepository({ db, mail: undefined as never, now: () => new Date() });
    const keys = [await createKey(repository, ann, { name: 'a' }), await createKey(repository, ann, { name: 'b' })];
    const answers = [];
    for (const { key } of keys) answers.push(await ask(list, '', { Authorization: `Bearer ${key}` }));
    expect(answers[0]?.headers.get('ratelimit-policy')).toBe('"key";q=50000;w=3600');
    expect(answers.map(remainingOf)).toEqual([49_999, 49_998]);
  });

  test('counts attempts with a wrong key by address, each answered 401', async ({ ask, db }) => {
    const wrong = { Authorization: `Bearer pi_${'x'.repeat(32)}` };
    await addRequestCounts(db, [{ caller: CALLER, hour: thisHour(), count: RATE_LIMITS.address - 2 }]);
    const answers = [];
    for (const headers of [wrong, { Authorization: 'Bearer other' }, wrong]) answers.push(await ask(list, '', headers));
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 429]);
    expect(ErrorAnswer.parse(await answers[0]?.json())).toMatchObject({ code: 'unauthorized' });
    expect(answers.map(remainingOf)).toEqual([1, 0, 0]);
    expect(answers.map(({ headers }) => headers.get('www-authenticate'))).toEqual(['Bearer', 'Bearer', null]);
    expect(answers.map(({ headers }) => headers.has('retry-after'))).toEqual([false, false, true]);
  });

  test('of an address that is used up leaves the limit of a key, until too many wrong ones were tried', async ({
    ask,
    db,
  }) => {
    const ann = await seedUser(db, 'ann@club.example');
    const repository = new ApiKeysRepository({ db, mail: undefined as never, now: () => new Date() });
    const right = { Authorization: `Bearer ${(await createKey(repository, ann, { name: 'a' })).key}` };
    const hour = thisHour();
    await addRequestCounts(db, [
      { caller: CALLER, hour, count: RATE_LIMITS.address },
      { caller: `${CALLER} wrong keys`, hour, count: RATE_LIMITS.address - 1 },
    ]);
    expect([(await ask(list)).status, (await ask(list, '', right)).status]).toEqual([429, 200]);
    expect((await ask(list, '', { Authorization: 'Bearer other' })).status).toBe(429);
    const refused = await ask(list, '', right);
    expect([refused.status, remainingOf(refused), refused.headers.has('retry-after')]).toEqual([429, 0, true]);
  });

  test('is for programs: credentials of a proxy in front are left alone, and monitoring is not counted', async ({
    ask,
  }) => {
    expect((await ask(list, '', { Authorization: 'Basic YTpi' })).status).toBe(200);
    expect((await ask(() => import('./health/route.ts'))).headers.has('ratelimit')).toBe(false);
  });

  test('is written to the database soon', async ({ ask, db }) => {
    for (let sent = 0; sent < 3; sent += 1) await ask(list, `?x=${sent}`);
    await vi.waitFor(async () => {
      expect(await db.select({ caller: requestCounts.caller, count: requestCounts.count }).from(requestCounts)).toEqual(
        [{ caller: CALLER, count: 3 }],
      );
    }, 5000);
  });

  test('counts an answer that the caller has already, where it had to be made', async ({ ask }) => {
    const first = await ask(list);
    for (const [at, tag] of [first.headers.get('etag') ?? '', '*'].entries()) {
      const again = await ask(list, '', { 'If-None-Match': tag });
      expect([again.status, await again.text(), remainingOf(again)]).toEqual([304, '', 4998 - at]);
      expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
    }
  });

  // Tests of other databases share the server, whose transactions are a version of the data too.
  test('does not count an answer that the process has kept, nor that the caller has it', async ({ ask, db }) => {
    await db.insert(instance).values({ dataOrigin: 'sample' });
    await vi.waitFor(async () => {
      const [one, other] = [await ask(plugins), await ask(plugins)];
      const third = await ask(plugins, '', { 'If-None-Match': one.headers.get('etag') ?? '' });
      expect([third.status, remainingOf(third)]).toEqual([304, remainingOf(one)]);
      expect(remainingOf(other)).toBe(remainingOf(one));
      expect(await other.text()).toBe(await one.text());
    }, 10_000);
  });
});

describe('an answer', () => {
  test('is another one as soon as data has changed', async ({ ask, db }) => {
    await db.insert(instance).values({ dataOrigin: 'sample' });
    const first = await ask(plugins);
    await seedFacts(db, { externalId: 'a' });
    const tag = first.headers.get('etag') ?? '';
    const second = await ask(plugins, '', { 'If-None-Match': tag });
    expect([second.status, second.headers.get('etag') === tag]).toEqual([200, false]);
    expect(await second.json()).toMatchObject({ plugins: [{}] });
  });

  test('may be read by scripts of other sites kept a minute by the caller, a failure by nobody', async ({ ask }) => {
    const [good, bad] = [await ask(list), await ask(plugin, '', {}, { id: 'a:b' })];
    expect(good.headers.get('cache-control')).toBe('private, max-age=60');
    expect(good.headers.get('vary')).toBe('Accept');
    expect([bad.status, bad.headers.get('cache-control')]).toEqual([404, 'no-store']);
    for (const { headers } of [good, bad]) {
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('access-control-expose-headers')).toContain('RateLimit');
    }
  });

  test('that does not count may be kept by caches for all', async ({ ask }) => {
    const document = await ask(() => import('./openapi.json/route.ts'));
    expect(document.headers.get('cache-control')).toBe('public, max-age=60');
    expect(document.headers.has('ratelimit')).toBe(false);
  });

  test('that depends on the time is asked for each time', async ({ ask }) => {
    const status = await ask(() => import('./v1/status/route.ts'));
    expect(status.headers.get('cache-control')).toBe('no-cache');
  });

  test('is refused with 406 in JSON where Accept names nothing that there is', async ({ ask }) => {
    const refused = await ask(plugin, '', { Accept: 'text/csv' }, { id: 'a:b' });
    expect([refused.status, ErrorAnswer.parse(await refused.json())]).toMatchObject([
      406,
      { code: 'not_acceptable', message: expect.stringContaining('application/json') },
    ]);
  });

  test('is CSV where Accept prefers it, with the address of the next part', async ({ ask, db }) => {
    await seedFacts(db, { externalId: 'a', users: 10 });
    await seedFacts(db, { externalId: 'b', users: 7 });
    const csv = { Accept: 'text/csv, application/json;q=0.5' };
    const answer = await ask(plugins, '?limit=1&fields=id,users', csv);
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv/);
    expect(answer.headers.get('link')).toMatch(/^<\/api\/v1\/plugins\?.*cursor=.*>; rel="next"$/);
    const [header, row] = (await answer.text()).split('\r\n');
    expect(header).toBe('id,users,users.kind');
    expect(row).toMatch(/:a,10,/);
    expect((await ask(plugins, '?limit=1&fields=id,users')).headers.get('content-type')).toBe('application/json');
  });
});

test('a span that ends before it begins is refused by name', async ({ ask }) => {
  const metrics = () => import('./v1/plugins/[id]/metrics/route.ts');
  const refused = await ask(metrics, '?from=2026-11-20&to=2026-11-01', {}, { id: 'wordpress:a' });
  expect([refused.status, await refused.json()]).toMatchObject([
    400,
    { issues: [{ field: 'from', message: 'from must not be after to.' }] },
  ]);
});

const Rows = z.object({ meta: z.record(z.string(), z.unknown()), plugins: z.array(z.record(z.string(), z.unknown())) });

describe('fields', () => {
  test.for(['nothing', 'id,nothing', '', 'id,,name', 'dataOrigin'])(
    'that rows do not have are refused: %j',
    async (fields, { ask }) => {
      const refused = await ask(plugins, `?fields=${fields}`);
      expect([refused.status, await refused.json()]).toMatchObject([400, { issues: [{ field: 'fields' }] }]);
    },
  );

  test('that are unknown are named, beside what else is wrong', async ({ ask }) => {
    const refused = await ask(plugins, '?fields=id,nothing&limit=x');
    const { issues } = ErrorAnswer.parse(await refused.json());
    expect(issues.map(({ field }) => field).toSorted()).toEqual(['fields', 'limit']);
    expect(issues.find(({ field }) => field === 'fields')?.message).toContain('"nothing"');
    expect((await ask(plugins, '?fields=id&fields=name')).status).toBe(400);
  });

  test('choose what the rows of a list have', async ({ ask, db }) => {
    await seedFacts(db, { externalId: 'a', users: 10 });
    const { meta, plugins: rows } = Rows.parse(await (await ask(plugins, '?fields=name, users')).json());
    expect(rows.map((row) => Object.keys(row).toSorted())).toEqual([['name', 'users']]);
    expect(Object.keys(meta)).toEqual(['users']);
  });

  test('are those of the next part too', async ({ ask, db }) => {
    for (const externalId of ['a', 'b']) await seedFacts(db, { externalId });
    const { next } = (await (await ask(plugins, '?limit=1&fields=id,name')).json()) as { next: string };
    const query = next.slice(next.indexOf('?'));
    expect(query).toMatch(/&fields=id,name$/);
    const { plugins: rows } = Rows.parse(await (await ask(plugins, query)).json());
    expect(rows.map((row) => Object.keys(row).toSorted())).toEqual([['id', 'name']]);
  });

  test('choose what an answer has that is no list', async ({ ask, db }) => {
    await seedFacts(db, { externalId: 'a', marketplace: 'wordpress' });
    const answer = await ask(plugin, '?fields=id', {}, { id: 'wordpress:a' });
    expect(Object.keys((await answer.json()) as object).toSorted()).toEqual(['dataOrigin', 'id']);
  });
});
