import type { Env } from '@pi/domain/env';
import { genericOAuth } from 'better-auth/plugins';
import { discoveryUrl } from './check-provider.ts';

/** The name of the provider in addresses and tables. */
export const OIDC_PROVIDER = 'oidc';

/** The plugin for the provider that the settings name; null: they name none. */
export function oidcPlugin({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME }: Env) {
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID) return null;
  return genericOAuth({
    config: [
      {
        providerId: OIDC_PROVIDER,
        name: OIDC_NAME,
        discoveryUrl: discoveryUrl(OIDC_ISSUER),
        clientId: OIDC_CLIENT_ID,
        clientSecret: OIDC_CLIENT_SECRET,
        scopes: ['openid', 'email'],
        pkce: true,
        requireIdTokenVerification: true,
        disableProviderLogout: true,
      },
    ],
  });
}
