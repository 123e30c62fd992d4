import type { Db } from '../../client.ts';
import { listMarketChanges, type MarketChange } from './list-market-changes.ts';
import { listMarketplaces, type MarketplaceSummary } from './list-marketplaces.ts';
import { listMovers, type Mover, type Moving } from './list-movers.ts';

export interface Overview {
  marketplaces: MarketplaceSummary[];
  /** Fastest first. */
  rising: Mover[];
  falling: Mover[];
  events: MarketChange[];
}

export interface OverviewQuery {
  /** The number by which each marketplace's movers are told. */
  moving: readonly { marketplace: string; number: Moving }[];
  moversAtLeast: number;
  /** How many movers each way, and events, at most. */
  movers: number;
  events: number;
}

/** What the first page shows: all marketplaces, the biggest movers among them, the newest events. */
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
  const [marketplaces, rising, falling, events] = await Promise.all([
    listMarketplaces(db),
    movers('up'),
    movers('down'),
    listMarketChanges(db, { limit: limits.events }),
  ]);
  return { marketplaces, rising, falling, events };
}
