import type { Db } from '../../client.ts';
import { listMarketChanges, type MarketChange } from './list-market-changes.ts';
import { listMarketplaces, type MarketplaceSummary } from './list-marketplaces.ts';
import { listMovers, type Mover, type MoversQuery } from './list-movers.ts';

export interface Overview {
  marketplaces: MarketplaceSummary[];
  /** Fastest first, counters after other numbers: their ranks are not comparable. */
  rising: Mover[];
  falling: Mover[];
  changes: MarketChange[];
}

export interface OverviewQuery {
  /** The numbers by which movers are found. */
  moving: readonly Pick<MoversQuery, 'marketplace' | 'number' | 'isCumulative'>[];
  moversAtLeast: number;
  /** How many movers each way, of either sort of number, and changes, at most. */
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
    const fastestFirst = lists.flat().sort((a, b) => Math.abs(b.rank) - Math.abs(a.rank));
    const [others, counters] = partition(fastestFirst);
    return [...others.slice(0, limits.movers), ...counters.slice(0, limits.movers)];
  };
  const [marketplaces, rising, falling, changes] = await Promise.all([
    listMarketplaces(db),
    movers('up'),
    movers('down'),
    listMarketChanges(db, { limit: limits.changes }),
  ]);
  return { marketplaces, rising, falling, changes };
}

function partition(movers: readonly Mover[]): [others: Mover[], counters: Mover[]] {
  return [movers.filter((one) => !one.isCumulative), movers.filter((one) => one.isCumulative)];
}
