import { taggedResponse } from '#lib/transport/entity-tag.ts';
import { publicRoute } from '#lib/transport/public-route.ts';
import document from '../../../openapi.json' with { type: 'json' };

const text = JSON.stringify(document);

/** The document of the API, in OpenAPI 3.1. */
export const { GET, POST, PUT, PATCH, DELETE } = publicRoute(
  { GET: async () => taggedResponse(text, { 'Content-Type': 'application/json' }) },
  { isCounted: false },
);
