import { endpointReader, type Given } from './endpoint-readers.ts';
import { ENDPOINTS } from './endpoints.ts';
import type { RouteHandler } from './transport/public-route.ts';

export type EndpointPath = keyof typeof ENDPOINTS;

const ROUTES: Record<EndpointPath, () => Promise<{ GET: RouteHandler }>> = {
  '/api/v1': () => import('../app/api/v1/route.ts'),
  '/api/v1/marketplaces': () => import('../app/api/v1/marketplaces/route.ts'),
  '/api/v1/marketplaces/{name}': () => import('../app/api/v1/marketplaces/[name]/route.ts'),
  '/api/v1/marketplaces/{name}/plugins': () => import('../app/api/v1/marketplaces/[name]/plugins/route.ts'),
  '/api/v1/marketplaces/{name}/companies': () => import('../app/api/v1/marketplaces/[name]/companies/route.ts'),
  '/api/v1/plugins': () => import('../app/api/v1/plugins/route.ts'),
  '/api/v1/plugins/facets': () => import('../app/api/v1/plugins/facets/route.ts'),
  '/api/v1/plugins/{id}': () => import('../app/api/v1/plugins/[id]/route.ts'),
  '/api/v1/plugins/{id}/metrics': () => import('../app/api/v1/plugins/[id]/metrics/route.ts'),
  '/api/v1/plugins/{id}/similar': () => import('../app/api/v1/plugins/[id]/similar/route.ts'),
  '/api/v1/categories': () => import('../app/api/v1/categories/route.ts'),
  '/api/v1/categories/{name}': () => import('../app/api/v1/categories/[name]/route.ts'),
  '/api/v1/companies': () => import('../app/api/v1/companies/route.ts'),
  '/api/v1/compare': () => import('../app/api/v1/compare/route.ts'),
  '/api/v1/companies/{slug}': () => import('../app/api/v1/companies/[slug]/route.ts'),
  '/api/v1/changes': () => import('../app/api/v1/changes/route.ts'),
  '/api/v1/movers': () => import('../app/api/v1/movers/route.ts'),
  '/api/v1/niches': () => import('../app/api/v1/niches/route.ts'),
  '/api/v1/reports': () => import('../app/api/v1/reports/route.ts'),
  '/api/v1/reports/{quarter}': () => import('../app/api/v1/reports/[quarter]/route.ts'),
  '/api/v1/search': () => import('../app/api/v1/search/route.ts'),
  '/api/v1/plugins/{id}/revisions': () => import('../app/api/v1/plugins/[id]/revisions/route.ts'),
  '/api/v1/plugins/{id}/changes': () => import('../app/api/v1/plugins/[id]/changes/route.ts'),
  '/api/v1/plugins/{id}/reviews': () => import('../app/api/v1/plugins/[id]/reviews/route.ts'),
  '/api/v1/tags': () => import('../app/api/v1/tags/route.ts'),
  '/api/v1/tags/{tag}': () => import('../app/api/v1/tags/[tag]/route.ts'),
  '/api/v1/companies/{slug}/products': () => import('../app/api/v1/companies/[slug]/products/route.ts'),
  '/api/v1/companies/{slug}/changes': () => import('../app/api/v1/companies/[slug]/changes/route.ts'),
  '/api/v1/changes/days': () => import('../app/api/v1/changes/days/route.ts'),
  '/api/v1/marketplaces/{name}/categories': () => import('../app/api/v1/marketplaces/[name]/categories/route.ts'),
  '/api/v1/status': () => import('../app/api/v1/status/route.ts'),
  '/api/health': () => import('../app/api/health/route.ts'),
};

/** The handler of an endpoint of the API. */
export async function loadHandler(path: EndpointPath): Promise<RouteHandler> {
  return (await ROUTES[path]()).GET;
}

/**
 * The answer of an endpoint of the API, for what is made of it on the server: as a caller gets it,
 * but not counted against a limit.
 * @throws ApiError as the endpoint does
 */
export async function callEndpoint(path: EndpointPath, params: Given, query: Given): Promise<object> {
  await ROUTES[path]();
  const read = endpointReader(ENDPOINTS[path]);
  if (!read) throw new Error(`The route of ${path} says not how its answer is made.`);
  return read(params, query);
}
