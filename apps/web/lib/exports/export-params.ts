import { EXPORT_FORMATS, type ExportFormat } from '@pi/operations/export-formats';
import { z } from 'zod';
import { ExplorerParams } from '../explorer/params.ts';
import { DaySpan } from '../list-params.ts';

const format = z
  .enum(Object.keys(EXPORT_FORMATS) as [ExportFormat, ...ExportFormat[]])
  .optional()
  .meta({ description: 'Without it, the one that Accept likes best, csv of equals.' });

/** The filters and the order of the list of plugins, without what only pages have. */
const { limit: _limit, cursor: _cursor, asOf: _asOf, ...list } = ExplorerParams.shape;

/** The parameters of an export of the plugins that pass filters. */
export const PluginExportParams = z.strictObject({ ...list, format });

/** What can be exported of a whole marketplace. */
export const MARKETPLACE_TABLES = ['plugins', 'metrics', 'revisions', 'changes'] as const;

/** The parameters of an export of a marketplace: days are of metrics, revisions and changes. */
export const MarketplaceExportParams = DaySpan.safeExtend({
  table: z.enum(MARKETPLACE_TABLES).default('plugins'),
  format,
})
  .strict()
  .superRefine(({ table, ...days }, context) => {
    if (table !== 'plugins') return;
    for (const name of ['from', 'to'] as const)
      if (days[name])
        context.addIssue({
          code: 'custom',
          path: [name],
          message: `${name} is of other tables than plugins, which is as of now.`,
        });
  });
