import { z } from 'zod';
import { CHART_RANGES, CHART_SCALES, CHART_VIEWS, type ChartRange } from '../plugin-view.ts';

const range = z.enum(Object.keys(CHART_RANGES) as [ChartRange, ...ChartRange[]]).optional();

/** What the embedded chart of a plugin draws: as on its page. */
export const PluginEmbedParams = z.strictObject({
  range,
  view: z.enum(CHART_VIEWS).optional(),
  scale: z.enum(CHART_SCALES).optional(),
});

/** What that of a company draws. */
export const CompanyEmbedParams = z.strictObject({ range, scale: z.enum(['number', 'index']).optional() });

/** What that of a marketplace draws. */
export const MarketplaceEmbedParams = z.strictObject({ range });
