export { abouts, enabledMarketplaces, getAbout } from './about.ts';
export type { DiscoverContext, MarketplaceAdapter, StoreRequest, StoreResponse } from './contract.ts';
export { getAdapter, registry } from './registry.ts';
