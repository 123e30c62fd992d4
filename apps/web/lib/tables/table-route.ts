import type { NextRequest } from 'next/server';
import { refuseAddress } from '../api-route.ts';
import { fileRoute } from '../file-route.ts';
import { queryOf } from '../query-of.ts';
import { TABLE_ENDPOINTS } from './table-endpoints.ts';
import { readTableFile } from './table-file.ts';
import { findTable, TABLE_PATHS, type TablePath } from './table-paths.ts';

type Context = { params: Promise<Record<string, string | string[]>> };

const ROUTES = new Map(TABLE_PATHS.map((path) => [path, routeOf(path)]));

/** The handler of every table's files, by the path of the address. */
export async function answerTable(request: NextRequest, pathname: string): Promise<Response> {
  const at = findTable(pathname);
  const route = at && ROUTES.get(at.path);
  if (!route) return refuseAddress(request);
  return route.GET(request, { params: Promise.resolve({ ...at.params, format: at.format }) });
}

function routeOf(path: TablePath): { GET(request: NextRequest, context: Context): Promise<Response> } {
  const endpoint = TABLE_ENDPOINTS[`${path}.{format}`];
  if (!endpoint) throw new Error(`${path} is no table.`);
  return fileRoute(endpoint, async ({ db, params, request }) => {
    const { format, ...parts } = params as { format: 'csv' | 'json' } & Record<string, string>;
    return readTableFile(db, { path, params: parts, format }, queryOf(request.nextUrl.searchParams));
  });
}
