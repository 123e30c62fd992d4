import type { Tx } from '@pi/db';
import type { IngestionDeps } from '@pi/ingestion';
import type { SuppressionList } from '@pi/ingestion/suppression';
import type { MarketplaceAdapter } from '@pi/scrapers';

/** What the steps of a reparse work with. Everything is written in the one transaction. */
export interface ReparseContext {
  tx: Tx;
  deps: IngestionDeps;
  adapter: MarketplaceAdapter;
  suppressionList: SuppressionList;
}
