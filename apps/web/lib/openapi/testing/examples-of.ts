import { z } from 'zod';
import { ENDPOINTS } from '../../endpoints.ts';
import { FILE_ENDPOINTS } from '../../file-endpoints.ts';
import { POST_ENDPOINTS } from '../../post-endpoints.ts';
import { TABLE_ENDPOINTS } from '../../tables/table-endpoints.ts';

const QUERIES: Readonly<Record<string, z.ZodObject>> = Object.fromEntries([
  ...Object.entries({ ...ENDPOINTS, ...FILE_ENDPOINTS, ...TABLE_ENDPOINTS }).map(([path, { query }]) => [path, query]),
  ...Object.entries(POST_ENDPOINTS).map(([path, { csvQuery }]) => [path, csvQuery]),
]);

/** The examples of an operation's query parameters by name: the document names them in words. */
export function examplesOf(path: string): Record<string, string[]> {
  const { properties = {} } = z.toJSONSchema(QUERIES[path] ?? z.object({}), { io: 'input' });
  const entries = Object.entries(properties).map(([name, schema]): [string, string[]] => {
    const { examples = [] } = schema as z.core.JSONSchema.BaseSchema;
    return [name, examples.map(String)];
  });
  return Object.fromEntries(entries);
}
