import { marketplaceInfos } from '@pi/scrapers/info';
import { z } from 'zod';

/** The name of a marketplace as a parameter. */
export const MarketplaceParam = z.enum(marketplaceInfos.map(({ name }) => name) as [string, ...string[]]);

/** The name of a marketplace as part of a path; one that is none is not found. */
export const MarketplaceName = z.string().meta({ examples: ['wordpress'] });

/** Parameters of a category's page and answer. */
export const CategoryParams = z.object({
  marketplace: MarketplaceParam.optional(),
  count: z
    .string()
    .min(1)
    .max(50)
    .optional()
    .meta({
      description: 'Which number the leaders are of, where the stores count several.',
      examples: ['daily-users'],
    }),
});
