import { readFile } from 'node:fs/promises';
import { findInstalled } from '#lib/find-installed.ts';
import { taggedResponse } from '#lib/transport/entity-tag.ts';
import { publicRoute } from '#lib/transport/public-route.ts';

const SCRIPT = '@scalar/api-reference/dist/browser/standalone.js';
const HEADERS = { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'public, max-age=86400' };

/** The script that draws the docs of the API. */
export const { GET, POST, PUT, PATCH, DELETE } = publicRoute(
  { GET: async () => taggedResponse(await readFile(await findInstalled(SCRIPT)), HEADERS) },
  { isCounted: false },
);
