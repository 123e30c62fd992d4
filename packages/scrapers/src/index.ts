export type { DiscoverContext, MarketplaceAdapter, StoreRequest, StoreResponse } from './contract.ts';
export { decodeBody } from './fetcher/decode-body.ts';
export { decompress } from './fetcher/decompress.ts';
export * from './fetcher/index.ts';
export { isZstd } from './fetcher/zstd-frames.ts';
export {
  enabledMarketplaces,
  getMarketplaceInfo,
  type MarketplaceState,
  marketplaceInfos,
  marketplaceState,
  robotsExceptions,
} from './info.ts';
export { getAdapter, registry } from './registry.ts';
export { isChecked } from './shared/checked-listing.ts';
export { findExcess, hasMarks } from './shared/find-excess.ts';
export { WholeNumber } from './shared/json-value.ts';
export { namesPlugin } from './shared/names-plugin.ts';
