import type { MarketplaceAdapter } from '@pi/scrapers';
import { toyAdapter } from './toy-store.ts';

/** The adapter of a store with one plugin, `bomb`, on the toy store's server. */
export const poisonAdapter: MarketplaceAdapter = {
  ...toyAdapter,
  info: { ...toyAdapter.info, name: 'poison', hosts: ['poison.example'] },
  async *discover() {
    yield 'bomb';
  },
  requests: (key) => [{ url: `https://poison.example/plugins/${key}` }],
};
