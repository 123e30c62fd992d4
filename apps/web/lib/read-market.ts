import type { Db } from '@pi/db';
import { getMarketplace } from '@pi/db/queries/catalogue/get-marketplace';
import { getMarketMoves } from '@pi/db/queries/catalogue/market-facts';
import type { MarketplaceInfo } from '@pi/domain';
import type { MarketplaceFigures } from '@pi/domain/api';
import { toMarketplaceFigures } from './answers/marketplace.ts';
import { marketAverages } from './market-averages.ts';

/** The figures of a marketplace; null where it was never read. */
export async function readMarketFigures(db: Db, info: MarketplaceInfo): Promise<MarketplaceFigures | null> {
  const [details, averages] = await Promise.all([
    getMarketplace(db, info.name, info.primaryMetric),
    marketAverages(db, info.name),
  ]);
  if (!details) return null;
  const { day } = details.summary;
  const moves = day === null ? null : await getMarketMoves(db, info.name, day);
  return toMarketplaceFigures(details, info, { averages, moves });
}
