import { EXPORT_FORMATS } from '@pi/operations/export-formats';
import { z } from 'zod';
import type { StrictQuery } from './endpoints.ts';
import { MarketplaceExportParams, PluginExportParams } from './exports/export-params.ts';

/** An address whose answer is a file: its parameters and the media types it can be had in. */
export interface FileEndpoint<Params extends z.ZodObject = z.ZodObject, Query extends StrictQuery = StrictQuery> {
  description: string;
  /** The parts of its path that are in braces. */
  params: Params;
  query: Query;
  types: readonly string[];
}

const exported = Object.values(EXPORT_FORMATS).map(({ type }) => type);

/** Every address that answers a file, by its path. */
export const FILE_ENDPOINTS = {
  '/api/v1/exports/plugins': {
    description:
      'All plugins that pass the filters of the list of plugins, as a file: up to 10,000 in the order of the list, more of them unsorted.',
    params: z.strictObject({}),
    query: PluginExportParams,
    types: exported,
  },
  '/api/v1/exports/marketplaces/{name}': {
    description:
      'A whole marketplace as a file: its plugins, or their numbers, revisions or changes of all days, or of those from one to another.',
    params: z.object({ name: z.string() }),
    query: MarketplaceExportParams,
    types: exported,
  },
} as const satisfies Record<string, FileEndpoint>;
