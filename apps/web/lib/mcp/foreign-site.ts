import { appUrl, type Env } from '@pi/domain/env';

const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Why a request may come from another site's page, which reaches this server under a name that is
 * not its own (DNS rebinding); null where it does not.
 * https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#security-warning
 */
export function foreignSite(headers: Headers, env: Env): string | null {
  const { VERCEL_URL = '', VERCEL_PROJECT_PRODUCTION_URL = '' } = env;
  const own = [appUrl(env).hostname, VERCEL_URL, VERCEL_PROJECT_PRODUCTION_URL, ...LOCAL];
  const isOwn = (address: string) => {
    const hostname = URL.parse(address)?.hostname;
    return hostname !== undefined && hostname !== '' && own.includes(hostname);
  };
  const host = headers.get('host') ?? '';
  if (!isOwn(`http://${host}`)) return `This server is not called ${JSON.stringify(host.slice(0, 100))}.`;
  const origin = headers.get('origin');
  return origin === null || isOwn(origin) ? null : 'Pages of other sites may not call this server.';
}
