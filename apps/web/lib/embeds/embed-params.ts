import { z } from 'zod';
import { CHART_RANGES, CHART_SCALES, CHART_VIEWS, type ChartRange } from '../plugin-view.ts';

/** What an embedded chart draws: as on the plugin's page. */
export const EmbedParams = z.strictObject({
  range: z.enum(Object.keys(CHART_RANGES) as [ChartRange, ...ChartRange[]]).optional(),
  view: z.enum(CHART_VIEWS).optional(),
  scale: z.enum(CHART_SCALES).optional(),
});
