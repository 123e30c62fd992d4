import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../../test/request.ts';
import { type RunningStores, startStores } from '../../index.ts';
import { idOf, recordId } from './id.ts';

const DAY = '2026-11-20';
const LIST = '/recommendations/v3/listings?type=apps&pageSize=12&language=en';

type App = { oafId: string; averageRating: number; reviewsAmount: number };

let stores: RunningStores;
beforeAll(async () => {
  stores = await startStores({ day: DAY });
});
afterAll(() => stores.close());

const get = (path: string) => ask(stores.url, 'api.appexchange.salesforce.com', path);
const page = async (n: number): Promise<{ totalCount: number; listings: App[]; featured: App[] }> =>
  JSON.parse((await get(`${LIST}&page=${n}`)).body);
const expected = () => stores.catalogue.expectedOn('salesforce-appexchange', DAY);

describe('the listings of the AppExchange', () => {
  test('end where the apps end', async () => {
    const { totalCount } = await page(0);
    expect(totalCount).toBe(expected().listed);
    expect((await page(Math.ceil(totalCount / 12))).listings).toEqual([]);
    expect((await page(Math.ceil(totalCount / 12) - 1)).listings).toHaveLength(totalCount % 12 || 12);
  });

  test('name exactly the expected apps on their pages, with the expected reviews', async () => {
    const pages = await Promise.all(Array.from({ length: Math.ceil(expected().listed / 12) }, (_, n) => page(n)));
    const apps = pages.flatMap(({ listings }) => listings);
    expect(apps).toHaveLength(expected().listed);
    expect(new Map(apps.map(({ oafId, reviewsAmount }) => [oafId, reviewsAmount]))).toEqual(expected().counts);
  });

  test('feature the same apps on every page, which stand in the list too', async () => {
    const [first, third] = await Promise.all([page(0), page(2)]);
    expect(third.featured).toEqual(first.featured);
    const listed = first.listings.map(({ oafId }) => oafId);
    expect(first.featured.map(({ oafId }) => listed.includes(oafId))).toEqual([true, true]);
  });

  test('have an average of 0 without reviews', async () => {
    const { listings } = JSON.parse((await get(`${LIST.replace('=12', '=100')}&page=0`)).body);
    expect(listings.some(({ reviewsAmount }: App) => reviewsAmount === 0)).toBe(true);
    for (const { averageRating, reviewsAmount } of listings as App[])
      expect(averageRating === 0).toBe(reviewsAmount === 0);
  });
});

describe('recordId', () => {
  test('ends with the letters that encode its capitals', () => {
    expect(recordId('a0N', 0, 0)).toBe('a0N3A0000000000UAA');
  });
});

describe('idOf', () => {
  test('has the forms of the store, and another one for every place', () => {
    const place = fc.record({ slot: fc.nat(1_999_999), generation: fc.nat(511) });
    fc.assert(
      fc.property(fc.nat(1000), place, place, (seed, one, other) => {
        expect(idOf(seed, one)).toMatch(/^(?:[a-zA-Z0-9]{18}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/);
        const same = one.slot === other.slot && one.generation === other.generation;
        expect(idOf(seed, one) === idOf(seed, other)).toBe(same);
      }),
    );
  });
});
