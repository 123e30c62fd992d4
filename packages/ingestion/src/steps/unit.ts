import type { Problem } from '@pi/domain';
import type { StoreResponse } from '@pi/scrapers';

/** A response and its address in the raw store. */
export interface KeptResponse {
  response: StoreResponse;
  sha256: string;
}

/** A unit of work with its responses at hand, from the network or from recordings; or what prevented that. */
export interface CollectedUnit {
  key: string;
  responses: KeptResponse[];
  problem?: Problem;
}
