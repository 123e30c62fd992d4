export { FetchError, type FetchErrorKind } from './fetch-error.ts';
export { createFetcher, type Fetcher } from './fetcher.ts';
export type { FetcherLog, FetcherOptions } from './settings.ts';
export type { SharedPace } from './shared-pace.ts';
