import { claimDataOrigin } from '@pi/db/queries/runs/data-origin';
import type { IngestionDeps } from '@pi/ingestion';
import { test as base, runMarketplace } from '@pi/ingestion/testing/run-fixture';
import { type ToyStore, toyAdapter } from '@pi/ingestion/testing/toy-store';
import type { ErasureDeps } from '../src/erasure/erase.ts';

export const jane = {
  name: 'Jane Roe',
  legalName: 'Roe Software',
  site: 'https://janeroe.dev',
  email: 'jane@janeroe.dev',
  externalId: 'u-7',
};
/** Words that identify Jane, anywhere in a row. */
export const WORDS = ['Jane Roe', 'Roe Software', 'janeroe', 'jane-roe'];

export const day = (number: number) => ({ day: `2026-01-0${number}` });

/** Collects a day of the toy store. */
export function collectDay(deps: IngestionDeps, clock: { now: Date }, number: number) {
  clock.now = new Date(`${day(number).day}T03:00:00Z`);
  return runMarketplace(deps, toyAdapter, day(number));
}

/** A store in which Jane sells one of her two plugins to Acme on the second day. */
export const test = base.extend<{ store: ToyStore; tools: ErasureDeps }>({
  store: async ({ deps, toy, clock }, use) => {
    await claimDataOrigin(deps.db, 'sample');
    toy.plugins = { a: { developer: jane }, b: { developer: jane }, c: {} };
    await collectDay(deps, clock, 1);
    toy.plugins = { a: { developer: jane, name: 'Roe Tabs' }, b: {}, c: {} };
    await collectDay(deps, clock, 2);
    await use(toy);
  },
  tools: async ({ deps }, use) => {
    const infoOf = (name: string) => ({ name, primaryMetric: 'users' as const, numbers: {} });
    await use({ db: deps.db, bodyStore: deps.bodyStore, infoOf });
  },
});
