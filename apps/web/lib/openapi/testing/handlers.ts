import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NextRequest } from 'next/server';
import { refuseRequest } from '../../refuse-request.ts';

type Handler = (request: NextRequest, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** The end of the path of a table in the document. */
const TABLE_END = '.{format}';
const APP = join(import.meta.dirname, '../../../app');

/** A request by the path of the document that it is for. */
export interface ApiCall {
  path: string;
  params: Record<string, string>;
  query?: readonly (readonly [string, string])[];
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** The address that a call goes to. */
export function addressOf({ path, params, query = [] }: ApiCall): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams(query.map(([name, value]) => [name, value])).toString();
  return search ? `${filled}?${search}` : filled;
}

/** What the web app answers to a call, without a server: the proxy's refusals, then the route. */
export async function answerOf(call: ApiCall): Promise<Response> {
  const { method = 'GET', headers = {}, body } = call;
  const target = addressOf(call);
  const refusal = refuseRequest(method, target, headers.accept ?? '');
  if (refusal) return new Response(refusal.body || null, refusal);
  const isTable = call.path.endsWith(TABLE_END);
  const file = isTable ? join(APP, '(market)/tables/[path]/route.ts') : routeFile(call.path);
  const routes = (await import(/* @vite-ignore */ file)) as Record<string, Handler>;
  const request = new NextRequest(`http://localhost${target}`, {
    method,
    headers,
    ...(body !== undefined && { body }),
  });
  const handler = routes[method];
  if (!handler) throw new Error(`${call.path} has no ${method}`);
  // The proxy gives the route of all tables the path of the address.
  const params: Record<string, string> = isTable ? { path: request.nextUrl.pathname } : call.params;
  return handler(request, { params: Promise.resolve(params) });
}

/** The path of the document that an address belongs to, and its parts; null where none does. */
export function matchPath(paths: readonly string[], pathname: string): Pick<ApiCall, 'path' | 'params'> | null {
  // A part without braces goes before one with them.
  const sorted = paths.toSorted((a, b) => a.split('{').length - b.split('{').length);
  for (const path of sorted) {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => `${name}`);
    const pattern = path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '([^/]+)');
    const values = new RegExp(`^${pattern}$`).exec(pathname)?.slice(1);
    if (!values) continue;
    return { path, params: Object.fromEntries(names.map((name, at) => [name, decodeURIComponent(values[at] ?? '')])) };
  }
  return null;
}

function routeFile(path: string): string {
  const folder = path.replaceAll('{', '[').replaceAll('}', ']');
  const files = ['', '(market)'].map((group) => join(APP, group, folder, 'route.ts'));
  const found = files.find((file) => existsSync(file));
  if (!found) throw new Error(`There is no route of ${path}.`);
  return found;
}
