import { readRoute } from '#lib/api-route.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { FILE_ENDPOINTS, type FileEndpoint } from '#lib/file-endpoints.ts';
import { POST_ENDPOINTS } from '#lib/post-endpoints.ts';
import { FIELDS_PARAM } from '#lib/transport/fields.ts';
import { VERSION } from '#lib/version.ts';

/** The files that are addresses of the API: exports. Feeds and badges belong to pages. */
const FILES_OF_API = Object.entries<FileEndpoint>(FILE_ENDPOINTS).filter(([path]) => path.startsWith('/api/'));

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(ENDPOINTS['/api/v1'], async () => ({
  version: VERSION,
  docs: '/api/docs',
  document: '/api/openapi.json',
  endpoints: [
    ...Object.entries(ENDPOINTS).map(([path, { query, description }]) => {
      return { method: 'GET', path, parameters: [...Object.keys(query.shape), FIELDS_PARAM], description };
    }),
    ...Object.entries(POST_ENDPOINTS).map(([path, { body, description }]) => {
      return { method: 'POST', path, parameters: Object.keys(body.shape), description };
    }),
    ...FILES_OF_API.map(([path, { query, description }]) => {
      return { method: 'GET', path, parameters: Object.keys(query.shape), description };
    }),
  ],
}));
