import { describe, expect, test } from 'vitest';
import { CHROME, faultyStores, LIST, OBSIDIAN, SHOPIFY } from '../../test/faulty-stores.ts';

const stores = faultyStores();
const page = () => stores.detailPaths()[0] ?? '';

describe('a store answers', () => {
  test.each([
    ['rate_limited', 429, undefined],
    ['rate_limited_retry_after', 429, '30'],
    ['forbidden', 403, undefined],
  ] as const)('%s with %i', async (fault, status, retryAfter) => {
    stores.setFaults(CHROME, [fault]);
    const answer = await stores.get(CHROME, page());
    expect([answer.status, answer.headers['retry-after']]).toEqual([status, retryAfter]);
  });

  test('with several statuses of its own failure', async () => {
    stores.setFaults(CHROME, ['server_error']);
    const answers = await Promise.all(stores.detailPaths().map((path) => stores.get(CHROME, path)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([500, 502, 503, 504]));
  });

  test('with a redirect, from which another leads back', async () => {
    stores.setFaults(CHROME, ['redirect_loop']);
    const first = await stores.get(CHROME, page());
    const there = new URL(first.headers.location ?? '');
    const second = await stores.get(CHROME, there.pathname + there.search);
    expect([first.status, second.status]).toEqual([307, 307]);
    expect(second.headers.location).toBe(`https://${CHROME.host}${page()}`);
  });

  test('with a redirect to another host', async () => {
    stores.setFaults(CHROME, ['redirect_elsewhere']);
    const { status, headers } = await stores.get(CHROME, `${page()}?hl=en`);
    expect([status, headers.location]).toEqual([307, `https://elsewhere.example${page()}?hl=en`]);
  });

  test('with a captcha, and 200', async () => {
    stores.setFaults(CHROME, ['captcha']);
    const { status, body } = await stores.get(CHROME, page());
    expect(status).toBe(200);
    expect(body).toContain('unusual traffic from your computer network');
  });

  test('with its home page, or a welcome where it has none, but for sitemap and robots.txt', async () => {
    const paths = ['/robots.txt', '/sitemap?shard=1'];
    const honest = await Promise.all(paths.map((path) => stores.get(CHROME, path)));
    const home = (await stores.get(CHROME, '/')).body;
    for (const store of [CHROME, OBSIDIAN]) stores.setFaults(store, ['home_page']);
    expect((await stores.get(CHROME, page())).body).toBe(home);
    expect((await stores.get(OBSIDIAN, LIST)).body).toContain('Welcome');
    expect(await Promise.all(paths.map(async (path) => (await stores.get(CHROME, path)).body))).toEqual(
      honest.map(({ body }) => body),
    );
  });

  test('with class names that were never seen, and nothing else changed', async () => {
    const before = (await stores.get(CHROME, page())).body;
    stores.setFaults(CHROME, ['renamed_classes']);
    const after = (await stores.get(CHROME, page())).body;
    const classes = (body: string) => [...body.matchAll(/class="(?!ds:)([^"]+)"/g)].map(([, names]) => names);
    expect(classes(before)).not.toEqual([]);
    expect(classes(after).filter((names) => classes(before).includes(names))).toEqual([]);
    const bare = (body: string) => body.replace(/class="[^"]*"/g, '');
    expect(bare(after)).toBe(bare(before));
  });

  test('with its data under another key, one level deeper', async () => {
    const before = (await stores.get(CHROME, page())).body;
    const list = await stores.json(LIST);
    for (const store of [CHROME, OBSIDIAN]) stores.setFaults(store, ['moved_data']);
    const after = (await stores.get(CHROME, page())).body;
    expect(before).toMatch(/AF_initDataCallback\(\{key: 'ds:0', hash: '\d', data:\[\[/);
    expect(after).toMatch(/AF_initDataCallback\(\{key: 'sd:0', hash: '\d', data:\[\[\[\[/);
    expect(await stores.json(LIST)).toEqual({ payload: { data: list } });
  });

  test('with ratings under another name in its data, and nothing else changed', async () => {
    const pages = () => Promise.all(stores.appPaths().map(async (path) => (await stores.get(SHOPIFY, path)).body));
    const before = (await pages()).join('');
    stores.setFaults(SHOPIFY, ['renamed_ratings']);
    const after = (await pages()).join('');
    expect(after).toMatch(/"aggregateScore":\{"@type":"AggregateRating","scoreValue":[\d.]+,"scoreCount":\d+\}/);
    expect(
      after.replace(/"(aggregateScore|scoreValue|scoreCount)":/g, (key) =>
        key.replace('score', 'rating').replace('Score', 'Rating'),
      ),
    ).toBe(before);
  });

  test('with a robots.txt that closes everything, whichever store of the host says so', async () => {
    for (const store of [CHROME, { name: 'figma' }]) stores.setFaults(store, ['robots_forbid']);
    for (const store of [CHROME, OBSIDIAN])
      expect((await stores.get(store, '/robots.txt')).body).toMatch(/^User-agent: \*\nDisallow: \/$/m);
  });
});
