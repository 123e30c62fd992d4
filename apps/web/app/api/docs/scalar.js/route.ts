import { readFile } from 'node:fs/promises';
import { findInstalled } from '#lib/find-installed.ts';
import { bodyTag } from '#lib/transport/entity-tag.ts';
import { publicRoute } from '#lib/transport/public-route.ts';

const SCRIPT = '@scalar/api-reference/dist/browser/standalone.js';
const HEADERS = { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'public, max-age=86400' };

// Once a process: it has 4 MB.
let script: ReturnType<typeof readScript> | undefined;

/** The script that draws the docs of the API. */
export const { GET, POST, PUT, PATCH, DELETE } = publicRoute({ GET: sendScript }, { isCounted: false });

async function sendScript(): Promise<Response> {
  script ??= readScript();
  const { body, ETag } = await script;
  return new Response(body, { headers: { ...HEADERS, ETag } });
}

async function readScript() {
  const body = await readFile(await findInstalled(SCRIPT));
  return { body, ETag: bodyTag(body) };
}
