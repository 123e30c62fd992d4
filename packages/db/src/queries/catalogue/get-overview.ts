import type { Db } from '../../client.ts';
import { listMarketChanges, type MarketChange } from './list-market-changes.ts';
import { listMarketplaces, type MarketplaceSummary } from './list-marketplaces.ts';
import { listMovers, type Mover, type Moving } from './list-movers.ts';

export interface Overview {
  marketplaces: MarketplaceSummary[];
  /** Fastest first. */
  rising: Mover[];
  falling: Mover[];
  changes: MarketChange[];
}

export interface OverviewQuery {
  /** The number by which each marketplace's movers are found. */
  moving: readonly { marketplace: string; number: Moving }[];
  moversAtLeast: number;
  /** How many movers each way, and changes, at most. */
  movers: number;
  changes: number;
}

/**
 * What the first page shows: all marketplaces, the biggest movers among them, the newest changes.
 */
export async function getOverview(db: Db, { moving, moversAtLeast, ...limits }: OverviewQuery): Promise<Overview> {
  const movers = async (direction: 'up' | 'down') => {
    const lists = await Promise.all(
      moving.map((one) => listMovers(db, { ...one, direction, atLeast: moversAtLeast, limit: limits.movers })),
    );
    return lists
      .flat()
      .sort((a, b) => Math.abs(b.change30d) - Math.abs(a.change30d))
      .slice(0, limits.movers);
  };
  const [marketplaces, rising, falling, changes] = await Promise.all([
    listMarketplaces(db),
    movers('up'),
    movers('down'),
    listMarketChanges(db, { limit: limits.changes }),
  ]);
  return { marketplaces, rising, falling, changes };
}
