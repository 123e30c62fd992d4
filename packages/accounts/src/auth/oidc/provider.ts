import { RequestError } from '../../request-error.ts';
import type { AuthDeps } from '../auth-deps.ts';
import { createLibrary, type Library } from '../library.ts';
import { SIGN_IN_ERROR } from '../sign-in-error.ts';
import { checkProvider } from './check-provider.ts';
import { oidcPlugin } from './oidc-plugin.ts';
import { rememberCheck } from './remember-check.ts';

const START_PATH = '/api/auth/sign-in/social';
const CALLBACK_PATH = '/api/auth/callback/';

/** Whether a request is about signing in with a provider. */
export function isProviderPath({ url }: Request): boolean {
  const { pathname } = new URL(url);
  return pathname === START_PATH || pathname.startsWith(CALLBACK_PATH);
}

/**
 * Answers the requests of people who sign in with a provider, by a second instance of the library:
 * it asks the provider what it is when it is made, and waits for it as long as that takes. The
 * first instance knows nothing of the provider, so codes and sessions never wait for it.
 */
export function createProvider(deps: AuthDeps, onSendFailed: (error: unknown) => void) {
  const { env, log } = deps;
  let opened: Library | undefined;
  const check = rememberCheck(checkProvider);

  return {
    /** @throws RequestError when there is no provider, or it does not answer as it has to */
    async handler(request: Request): Promise<Response> {
      const plugin = oidcPlugin(env);
      if (!plugin || !env.OIDC_ISSUER) throw new RequestError('not_found', 'Nobody signs in here with a provider.');
      const isStart = new URL(request.url).pathname === START_PATH;
      const problem = isStart || !opened ? await check(env.OIDC_ISSUER) : null;
      if (problem === null) {
        opened ??= createLibrary(deps, onSendFailed, [plugin]);
        return opened.handler(request);
      }
      log.warn({ problem }, 'the provider of sign-ins does not answer as it has to');
      if (!isStart) return Response.redirect(new URL(`/sign-in?error=${SIGN_IN_ERROR.unavailable}`, request.url), 302);
      throw new RequestError(
        'provider_unavailable',
        `The sign-in of ${env.OIDC_NAME} does not answer as it has to. Try again later.`,
      );
    },
  };
}
