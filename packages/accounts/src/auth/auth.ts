import { AsyncLocalStorage } from 'node:async_hooks';
import { appUrl } from '@pi/domain/env';
import { RequestError } from '../request-error.ts';
import type { AuthDeps } from './auth-deps.ts';
import { libraryRefusal, ownRefusal } from './auth-words.ts';
import { createLibrary, type Library } from './library.ts';
import { createProvider, isProviderPath } from './oidc/provider.ts';
import { trustedOrigins } from './trusted-origins.ts';

/** Signing in: answers the library's routes, and knows who sends a request. */
export interface Auth {
  /**
   * Answers a request of the library's routes.
   * @throws Error what fails, such as the database; refusals are answers
   */
  handler(request: Request): Promise<Response>;
  api: Pick<Library['api'], 'getSession' | 'rotateSession'>;
  /** The header Set-Cookie that removes the session's cookie from a browser. */
  removedCookie(): Promise<string>;
}

/**
 * The authentication library on our own tables: one-time codes by e-mail, and a provider of OpenID
 * Connect where the settings name one. Sessions are rows; their cookies are signed, and HttpOnly.
 * Nothing is asked of a provider before somebody signs in with it.
 */
export function createAuth(deps: AuthDeps): Auth {
  const failure = new AsyncLocalStorage<{ error?: unknown }>();
  const onSendFailed = (error: unknown) => {
    const request = failure.getStore();
    if (request) request.error = error;
  };
  const library = createLibrary(deps, onSendFailed);
  const provider = createProvider(deps, onSendFailed);
  const origins = trustedOrigins(appUrl(deps.env));

  return {
    async handler(request) {
      const sending: { error?: unknown } = {};
      try {
        assertOwnOrigin(request, origins);
        const { handler } = isProviderPath(request) ? provider : library;
        const answer = await failure.run(sending, () => handler(request));
        if (sending.error !== undefined) throw sending.error;
        return answer.status < 400 ? answer : await libraryRefusal(answer);
      } catch (error) {
        if (error instanceof RequestError) return ownRefusal(error);
        throw error;
      }
    },
    api: library.api,
    async removedCookie() {
      const { name, attributes } = (await library.$context).authCookies.sessionToken;
      return `${name}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${attributes.secure ? '; Secure' : ''}`;
    },
  };
}

/** The library looks at the origin of requests with cookies alone. */
function assertOwnOrigin({ method, headers }: Request, origins: readonly string[]): void {
  const origin = headers.get('origin');
  if (method === 'GET' || origin === null || origins.includes(origin)) return;
  throw new RequestError('forbidden', 'This request has to come from a page of this site.');
}
