import { GROWTH_PERIODS, type GrowthPeriod } from '@pi/domain';
import { marketplaceInfos } from '@pi/scrapers/info';
import { z } from 'zod';
import { listHref } from './list-href.ts';
import { limitParam } from './list-params.ts';
import { movingNumbers } from './movers.ts';

const names = movingNumbers(marketplaceInfos).map(({ marketplace }) => marketplace) as [string, ...string[]];

/** Whose movers, by which number and in how many days. */
export const MoverParams = z.object({
  marketplace: z.enum(names).optional(),
  number: z.enum(['users', 'downloads']).optional(),
  period: z
    .enum(GROWTH_PERIODS.map(String) as [string, ...string[]])
    .default('30')
    .meta({ description: 'Days.' })
    .transform((text) => Number(text) as GrowthPeriod),
});

/** The same in the API, with how many each way. */
export const MoverListParams = MoverParams.extend({
  limit: limitParam(100, 25),
});

/** The address of a list of movers. */
export function moversHref(marketplace: string, period: GrowthPeriod): string {
  return listHref('/movers', { marketplace, period: period === 30 ? undefined : period });
}
