import { afterAll, afterEach, beforeAll } from 'vitest';
import { type FaultChoice, type RunningStores, STORES, startStores } from '../src/index.ts';
import { ask } from './request.ts';

export const DAY = '2026-11-20';
export const DAY_BEFORE = '2026-11-19';
export const CHROME = { name: 'chrome-web-store', host: 'chromewebstore.google.com' };
export const OBSIDIAN = { name: 'obsidian', host: 'raw.githubusercontent.com' };
export const SHOPIFY = { name: 'shopify', host: 'apps.shopify.com' };
const FILES = '/obsidianmd/obsidian-releases/HEAD';
export const LIST = `${FILES}/community-plugins.json`;
export const STATS = `${FILES}/community-plugin-stats.json`;

/** Small sample stores for the tests of a file; after each of them all faults are off again. */
export function faultyStores() {
  let stores: RunningStores;
  beforeAll(async () => {
    stores = await startStores({ day: DAY, sizes: { [CHROME.name]: 60, [OBSIDIAN.name]: 60, [SHOPIFY.name]: 60 } });
  });
  afterEach(() => {
    stores.setDay(DAY);
    for (const { name } of STORES) stores.setFaults(name, []);
  });
  afterAll(() => stores.close());

  const get = ({ host }: { host: string }, path: string, options = {}) => ask(stores.url, host, path, options);
  return {
    get,
    url: () => stores.url,
    setDay: (day: string) => stores.setDay(day),
    setFaults: ({ name }: { name: string }, faults: FaultChoice[]) => stores.setFaults(name, faults),
    /** Paths of the pages of all listed extensions. */
    detailPaths: () => [...stores.catalogue.expectedOn(CHROME.name, DAY).counts.keys()].map((id) => `/detail/${id}`),
    appPaths: () => [...stores.catalogue.expectedOn(SHOPIFY.name, DAY).counts.keys()].map((handle) => `/${handle}`),
    json: async (path: string) => JSON.parse((await get(OBSIDIAN, path)).body),
  };
}
