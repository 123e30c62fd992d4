export {
  abouts,
  enabledMarketplaces,
  getAbout,
  type MarketplaceState,
  marketplaceState,
  robotsExceptions,
} from './about.ts';
export type { DiscoverContext, MarketplaceAdapter, StoreRequest, StoreResponse } from './contract.ts';
export { decodeBody } from './fetcher/decode-body.ts';
export * from './fetcher/index.ts';
export { getAdapter, registry } from './registry.ts';
export { isChecked } from './shared/checked-listing.ts';
