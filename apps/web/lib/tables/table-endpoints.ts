import { z } from 'zod';
import type { FileEndpoint } from '../file-endpoints.ts';
import { HASH_PARAM, TABLE_TYPES } from './table-file.ts';
import { TABLE_FORMATS, TABLE_PATHS } from './table-paths.ts';
import { TABLES } from './tables.ts';

/** Every table as an address that answers a file. */
export const TABLE_ENDPOINTS: Readonly<Record<string, FileEndpoint>> = Object.fromEntries(
  TABLE_PATHS.map((path) => {
    const { description, params, query } = TABLES[path];
    return [
      `${path}.{format}`,
      {
        description: `${description} As CSV, or as JSON with what its columns count, where they come from and a hash.`,
        // What a table is read from refuses what is no id.
        params: z.object({
          ...Object.fromEntries(Object.keys(params.shape).map((name) => [name, z.string()])),
          format: z.enum(TABLE_FORMATS),
        }),
        query: z.strictObject({ ...query.shape, [HASH_PARAM]: z.string().optional() }),
        types: Object.values(TABLE_TYPES),
      },
    ];
  }),
);
