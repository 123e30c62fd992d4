import type { BackfillSource, Day, MarketplaceInfo, ParseResult } from '@pi/domain';

/**
 * A request an adapter wants made; the fetcher adds the user agent and obeys the adapter's rules.
 */
export interface StoreRequest {
  url: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
}

/** An answer as it came, whether from the network, a recording or a file on disk. */
export interface StoreResponse {
  /** The requested address; absent for a file without one. */
  url?: string;
  /** Where redirects ended, when it is known. */
  finalUrl?: string;
  /** The request, where it was not a plain GET. */
  request?: Pick<StoreRequest, 'method' | 'body'>;
  status: number;
  headers: Record<string, string>;
  body: string;
  /** ISO 8601, UTC. */
  fetchedAt: string;
}

/** What discovery may use: one polite request at a time, and what is known already. */
export interface DiscoverContext {
  day: Day;
  /** Throws a FetchError when the store does not answer with 2xx. */
  fetch(request: StoreRequest): Promise<StoreResponse>;
  /** Ids of this marketplace that the database knows and that are still listed. */
  knownIds(): Promise<string[]>;
  /**
   * Tells how many plugins the store's own list names, known ones included, once it was read to its
   * end: an empty list is a failure, and one that is far shorter than the last makes the day
   * suspect. Lists that are units of work are checked when they are read.
   */
  setListed?(count: number): void;
}

/**
 * One marketplace. Everything outside its folder iterates over the registry and knows no names.
 * A unit of work is what is fetched and parsed together: one plugin's page, or one day's files.
 */
export interface MarketplaceAdapter {
  info: MarketplaceInfo;
  /** Yields the keys of today's units of work, each once. */
  discover(context: DiscoverContext): AsyncIterable<string>;
  /** The requests that make up one unit; all of them are needed for `parse`. */
  requests(unitKey: string): StoreRequest[];
  /**
   * Reads the responses of one unit. Pure: no clock, no network, and it never throws on what a
   * store sends: what cannot be read is a problem in the result.
   */
  parse(responses: StoreResponse[]): ParseResult;
  /** Parsers of histories that do not come in the store's own formats, as pure as `parse`. */
  parsers?: Partial<Record<BackfillSource, (responses: StoreResponse[]) => ParseResult>>;
  /**
   * Groups recorded responses, in the order of `fetchedAt`, into units of work. Default: one
   * response is one unit.
   */
  groupRecorded?(responses: StoreResponse[]): StoreResponse[][];
}
