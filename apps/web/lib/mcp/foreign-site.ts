import { appUrl, type Env } from '@pi/domain/env';

const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Why a request may come from another site's page, which reaches this server under a name that is
 * not its own (DNS rebinding); null where it does not.
 * https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#security-warning
 */
export function foreignSite(headers: Headers, env: Env): string | null {
  const { VERCEL_URL, VERCEL_PROJECT_PRODUCTION_URL } = env;
  const own = [appUrl(env).hostname, VERCEL_URL, VERCEL_PROJECT_PRODUCTION_URL, ...LOCAL];
  const host = headers.get('host') ?? '';
  if (!own.includes(URL.parse(`http://${host}`)?.hostname)) return `This server is not called ${host.slice(0, 100)}.`;
  const origin = headers.get('origin');
  if (origin === null || own.includes(URL.parse(origin)?.hostname)) return null;
  return 'Pages of other sites may not call this server.';
}
