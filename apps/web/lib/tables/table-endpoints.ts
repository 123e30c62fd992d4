import { z } from 'zod';
import type { FileEndpoint } from '../file-endpoints.ts';
import { HASH_PARAM, TABLE_TYPES } from './table-file.ts';
import { TABLE_FORMATS, TABLE_PATHS } from './table-paths.ts';
import { TABLES } from './tables.ts';

const HashParam = z
  .string()
  .regex(/^[0-9a-fA-F]{64}$/, 'hash must be a SHA-256 of 64 hexadecimal digits.')
  .meta({ description: 'Of the rows that were cited; `pi reproduce` compares with it. It changes nothing here.' });
const FormatParam = z.enum(TABLE_FORMATS).meta({ examples: ['json'] });

/** Every table as an address that answers a file. */
export const TABLE_ENDPOINTS: Readonly<Record<string, FileEndpoint>> = Object.fromEntries(
  TABLE_PATHS.map((path) => {
    const { description, params, query } = TABLES[path];
    return [
      `${path}.{format}`,
      {
        description: `${description} As CSV, or as JSON with what its columns count, where they come from and a hash.`,
        params: z.object({ ...partsOf(params), format: FormatParam }),
        query: z.strictObject({ ...query.shape, [HASH_PARAM]: HashParam.optional() }),
        types: Object.values(TABLE_TYPES),
      },
    ];
  }),
);

/** The parts of a path as texts: what a table is read from refuses what is no id. */
function partsOf(params: z.ZodObject): z.ZodRawShape {
  const { properties = {} } = z.toJSONSchema(params, { io: 'input' });
  const example = (name: string) => (properties[name] as z.core.JSONSchema.BaseSchema | undefined)?.examples;
  return Object.fromEntries(
    Object.keys(params.shape).map((name) => [name, z.string().meta({ examples: example(name) })]),
  );
}
