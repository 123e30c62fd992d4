import type { DayBytes } from './bytes.ts';
import type { Growth } from './growth.ts';
import type { HistoryCost } from './history.ts';
import type { QueueOverhead } from './overhead.ts';

/** What was measured of one store. */
export interface Measured {
  marketplace: string;
  growth: Growth;
  bytes: DayBytes;
  overhead: QueueOverhead;
}

/** All that was measured. */
export interface Measurement {
  stores: Measured[];
  history: HistoryCost;
  /** Listings a second of the storing bench's own step, in this run. */
  storing: number;
  cores: number;
}
