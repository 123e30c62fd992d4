import type { Db } from '@pi/db';
import { getMarketplace } from '@pi/db/queries/catalogue/get-marketplace';
import { getMarketAverages, getMarketMoves } from '@pi/db/queries/catalogue/market-facts';
import type { Day, MarketplaceInfo } from '@pi/domain';
import type { MarketplaceFigures } from '@pi/domain/api';
import { toMarketplaceFigures } from './answers/marketplace.ts';
import { ofMarketplaceOn } from './as-of.ts';
import { marketAverages } from './market-averages.ts';
import { marketEarning } from './market-earning.ts';

/**
 * The figures of a marketplace, or those that it had on a day; null where it was never read.
 * The median price and estimates of revenue are today's alone.
 * @throws ApiError invalid_request on a day before its first
 */
export async function readMarketFigures(db: Db, info: MarketplaceInfo, on?: Day): Promise<MarketplaceFigures | null> {
  const { db: then, asOf } = await ofMarketplaceOn(db, info.name, on);
  const [details, averages, earning] = await Promise.all([
    getMarketplace(then, info.name, info.primaryMetric),
    asOf ? getMarketAverages(then, info.name) : marketAverages(db, info.name),
    asOf ? null : marketEarning(db, info.name),
  ]);
  if (!details) return null;
  const { day } = details.summary;
  const moves = day === null ? null : await getMarketMoves(then, info.name, day);
  if (!asOf) return toMarketplaceFigures(details, info, { averages, moves, earning });
  // Prices of listings that changed since are not known.
  const known = averages && { ...averages, medianPriceUsd: null, priced: 0 };
  return { ...toMarketplaceFigures(details, info, { averages: known, moves, earning }), asOf };
}
