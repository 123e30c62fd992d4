import { DOCS_POLICY, docsPage } from '#lib/openapi/docs-page.ts';
import { taggedResponse } from '#lib/transport/entity-tag.ts';
import { publicRoute } from '#lib/transport/public-route.ts';

const HEADERS = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': DOCS_POLICY };

/** The docs of the API: they load nothing from other servers. */
export const { GET, POST, PUT, PATCH, DELETE } = publicRoute(
  { GET: async () => taggedResponse(docsPage(), HEADERS) },
  { isCounted: false },
);
