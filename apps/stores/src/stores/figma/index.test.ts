import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../../test/request.ts';
import { type RunningStores, startStores } from '../../index.ts';

const FILES = '/yuanqing/figma-plugins-stats/gh-pages';
const LAST_DAY = '2022-07-27';
const TODAY = '2026-11-20';

type Plugin = { id: string; installCount: number };
type Numbers = [installs: number, likes: number, runs: number, views: number];

let stores: RunningStores;
beforeAll(async () => {
  stores = await startStores({ day: TODAY });
});
afterAll(() => stores.close());

const get = (file: string) => ask(stores.url, 'raw.githubusercontent.com', `${FILES}/${file}.json`);
const expected = (day: string) => stores.catalogue.expectedOn('figma', day).counts;
const list = async (): Promise<{ date: string; plugins: Plugin[] }> => JSON.parse((await get('index')).body);
const numbersOf = async (day: string): Promise<{ date: string; stats: Record<string, Numbers> }> =>
  JSON.parse((await get(day)).body);

describe('the files of Figma', () => {
  test('are not there for days before the first scrape, after the last, and to come', async () => {
    for (const day of ['2020-03-31', '2022-07-28', TODAY]) expect((await get(day)).status).toBe(404);
    stores.setDay('2021-01-01');
    expect((await get('2021-01-02')).status).toBe(404);
    stores.setDay(TODAY);
  });

  test('count exactly the expected installs on a day of the past', async () => {
    const { date, stats } = await numbersOf('2022-03-01');
    expect(date).toMatch(/^2022-03-01T06:05/);
    expect(new Map(Object.entries(stats).map(([id, [installs]]) => [id, installs]))).toEqual(expected('2022-03-01'));
  });

  test('list exactly the expected plugins of the newest scrape, and of the last one ever after', async () => {
    for (const [today, newest] of [
      ['2022-03-01', '2022-03-01'],
      [TODAY, LAST_DAY],
    ] as const) {
      stores.setDay(today);
      const { date, plugins } = await list();
      expect(date.slice(0, 10)).toBe(newest);
      expect(new Map(plugins.map(({ id, installCount }) => [id, installCount]))).toEqual(expected(newest));
    }
  });

  test('repeat the numbers of 11 May 2022 on the days that were filled in later', async () => {
    const copy = await numbersOf('2022-05-20');
    expect(copy.date).toBe('2022-05-20T06:00:00.000Z');
    expect(copy.stats).toEqual((await numbersOf('2022-05-11')).stats);
    expect((await numbersOf('2022-06-06')).stats).not.toEqual(copy.stats);
  });

  test('count no runs until July 2022', async () => {
    const runs = async (day: string) => Object.values((await numbersOf(day)).stats).some(([, , count]) => count > 0);
    expect([await runs('2022-07-02'), await runs(LAST_DAY)]).toEqual([false, true]);
  });

  test('are sorted by id', async () => {
    const ids = Object.keys((await numbersOf('2022-03-01')).stats).map(BigInt);
    expect(ids.every((id, n) => n === 0 || id > (ids[n - 1] ?? id))).toBe(true);
  });
});
