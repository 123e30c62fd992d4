import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../../test/request.ts';
import { type RunningStores, startStores } from '../../index.ts';

const DAY = '2026-11-20';

let stores: RunningStores;
beforeAll(async () => {
  stores = await startStores({ day: DAY });
});
afterAll(() => stores.close());

const get = (path: string) => ask(stores.url, 'microsoftedge.microsoft.com', path);
const product = (id: string) => get(`/addons/getproductdetailsbycrxid/${id}?hl=en`);
const expected = (day = DAY) => stores.catalogue.expectedOn('edge', day).counts;

describe('Edge Add-ons', () => {
  test('sends readers of an id it never gave out to its home page', async () => {
    const [chromeId = ''] = stores.catalogue.expectedOn('chrome-web-store', DAY).counts.keys();
    for (const id of ['a'.repeat(32), chromeId]) {
      const { status, headers } = await product(id);
      expect(status).toBe(301);
      expect((await get(headers.location ?? '')).headers['content-type']).toMatch('text/html');
    }
  });

  test('answers 404 to extensions that left', async () => {
    const today = expected();
    const gone = [...expected('2026-06-01').keys()].filter((id) => !today.has(id));
    expect(gone.length).toBeGreaterThan(0);
    for (const id of gone) expect((await product(id)).status).toBe(404);
  });

  test('answers with the expected installs of every extension', async () => {
    const answers = await Promise.all([...expected().keys()].map(product));
    const products = answers.map(({ body }) => JSON.parse(body));
    expect(new Map(products.map(({ crxId, activeInstallCount }) => [crxId, activeInstallCount]))).toEqual(expected());
  });

  test('has an average of 0 without ratings', async () => {
    const answers = await Promise.all([...expected().keys()].map(product));
    const products = answers.map(({ body }) => JSON.parse(body));
    expect(products.some(({ ratingCount }) => ratingCount === 0)).toBe(true);
    for (const { averageRating, ratingCount } of products) expect(averageRating === 0).toBe(ratingCount === 0);
  });
});
