import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { vi } from 'vitest';
import { test as base, cookieOf, ORIGIN } from './auth-fixture.ts';

const CALLBACK = `${ORIGIN}/api/auth/callback/oidc`;
const CLIENT = { id: 'pairs', secret: 'a secret of the provider and the site' };

/** What the provider says of somebody, by the name they sign in with there. */
export type Claims = Record<string, { email?: string; email_verified?: boolean; name?: string }>;

export interface LocalProvider {
  issuer: string;
  /** Settings that name it. */
  settings: Record<string, string>;
  claims: Claims;
  /** Whether it breaks every connection. */
  isAway: boolean;
}

/** A test with a provider of OpenID Connect on this machine. */
export const test = base.extend<{ provider: LocalProvider }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's needs from the pattern
  provider: async ({}, use) => {
    // It gives advice for servers that are used in earnest.
    for (const method of ['info', 'warn'] as const) vi.spyOn(console, method).mockReturnValue();
    const server = createServer();
    const issuer = await listen(server);
    const found: LocalProvider = { issuer, settings: oidcSettings(issuer), claims: {}, isAway: false };
    const provider = new Provider(issuer, {
      clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [CALLBACK] }],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      findAccount: (_, id) => ({ accountId: id, claims: async () => ({ sub: id, ...found.claims[id] }) }),
      cookies: { keys: ['a key of the test'] },
    });
    const answer = provider.callback();
    server.on('request', (request, response) => {
      if (found.isAway) response.destroy();
      else answer(request, response);
    });
    await use(found);
    server.closeAllConnections();
    server.close();
    vi.restoreAllMocks();
  },
});

/** Settings that name a provider. */
export function oidcSettings(issuer: string): Record<string, string> {
  return { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: CLIENT.id, OIDC_CLIENT_SECRET: CLIENT.secret, OIDC_NAME: 'Club login' };
}

/** Has a server listen on a free port. @returns its address */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/**
 * Signs in at the provider and agrees there, as a browser does.
 * @param url the address to which the site leads
 * @returns the address to which the provider leads back
 */
export async function signInAtProvider(url: string, login: string): Promise<URL> {
  const jar = new Map<string, string>();
  const visit = async (address: string | URL, form?: Record<string, string>): Promise<URL> => {
    const answer = await fetch(address, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      body: form && new URLSearchParams(form),
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const cookie of cookieOf(answer).split('; ')) {
      const at = cookie.indexOf('=');
      if (at > 0) jar.set(cookie.slice(0, at), cookie.slice(at + 1));
    }
    const location = answer.headers.get('location');
    if (!location) throw new Error(`${answer.status} at ${address}: ${await answer.text()}`);
    return new URL(location, address);
  };
  let at = await visit(url);
  const forms: Record<string, string>[] = [{ prompt: 'login', login, password: 'any' }, { prompt: 'consent' }];
  for (const form of forms) {
    if (at.href.startsWith(CALLBACK)) return at; // agreed earlier
    at = await visit(await visit(at, form));
  }
  return at;
}
