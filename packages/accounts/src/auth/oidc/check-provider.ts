import { z } from 'zod';

const TIMEOUT_MS = 5000;

/** What a provider says of itself (OpenID Connect Discovery), as far as signing in needs it. */
const Discovery = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
});

/** Where a provider says what it is. */
export function discoveryUrl(issuer: string): string {
  return `${withoutSlash(issuer)}/.well-known/openid-configuration`;
}

/**
 * Asks a provider what it is.
 * @returns null when it is the one that the settings name, else what is wrong, for the log
 */
export async function checkProvider(issuer: string): Promise<string | null> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const answer = await fetch(discoveryUrl(issuer), {
      signal,
      redirect: 'error',
      headers: { Accept: 'application/json' },
    });
    if (!answer.ok) return `it answered with status ${answer.status}`;
    const found = Discovery.safeParse(await answer.json());
    if (!found.success) return 'its discovery document is not one of OpenID Connect';
    if (withoutSlash(found.data.issuer) !== withoutSlash(issuer)) return 'it says that it is another issuer';
    return null;
  } catch (error) {
    const isTimeout = error instanceof Error && error.name === 'TimeoutError';
    return isTimeout ? `it did not answer within ${TIMEOUT_MS / 1000} s` : 'it cannot be reached';
  }
}

function withoutSlash(url: string): string {
  return url.replace(/\/$/, '');
}
