import { authLimits, type Db, sessions, userAccounts, users, verifications } from '@pi/db';
import { daysToSeconds, RETENTION } from '@pi/domain';
import { appUrl, type Env } from '@pi/domain/env';
import type { Logger } from '@pi/domain/logger';
import { countLettersSince, type Mail } from '@pi/mail';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { APIError } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { emailOTP, genericOAuth } from 'better-auth/plugins';
import { CODE_MINUTES, signInLetter } from './sign-in-letter.ts';

/** Codes for one address in this many minutes, whoever asks for them. */
const MOST_CODES = 5;
const CODES_MINUTES = 15;

export interface AuthDeps {
  db: Db;
  env: Env & { AUTH_SECRET: string };
  mail: Mail;
  log: Logger;
}

export type Auth = ReturnType<typeof createAuth>;

/**
 * The authentication library on our own tables: one-time codes by e-mail, and a provider of OpenID
 * Connect where the settings name one. Sessions are rows; their cookies are signed, and HttpOnly.
 */
export function createAuth({ db, env, mail, log }: AuthDeps) {
  const url = appUrl(env);
  return betterAuth({
    baseURL: url.href,
    basePath: '/api/auth',
    secret: env.AUTH_SECRET,
    trustedOrigins: trustedOrigins(url),
    telemetry: { enabled: false },
    logger: {
      disabled: false,
      level: 'warn',
      log: (level, message) => log[level === 'error' ? 'error' : 'warn'](message),
    },
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: {
        user: users,
        session: sessions,
        account: userAccounts,
        verification: verifications,
        rateLimit: authLimits,
      },
      transaction: true,
    }),
    advanced: {
      database: { generateId: 'uuid' },
      cookiePrefix: 'pi',
      ipAddress: { ipAddressHeaders: ['x-forwarded-for'] },
    },
    session: {
      expiresIn: daysToSeconds(RETENTION.sessions.days),
      updateAge: daysToSeconds(1),
      cookieCache: { enabled: false },
    },
    // A provider's tokens are of no use to us.
    account: { updateAccountOnSignIn: false, accountLinking: { enabled: true, trustedProviders: [] } },
    rateLimit: { enabled: true, storage: 'database', window: 60, max: 60 },
    plugins: [
      emailOTP({
        otpLength: 6,
        expiresIn: CODE_MINUTES * 60,
        allowedAttempts: 3,
        storeOTP: 'hashed',
        rateLimit: { window: 60, max: 10 },
        async sendVerificationOTP({ email, otp, type }) {
          if (type !== 'sign-in') return;
          await assertFewCodes(db, email);
          await mail.open();
          await db.transaction((tx) => mail.put(tx, [signInLetter(email.toLowerCase(), otp, url)]));
          // A failure is logged there, and the queue retries.
          void mail.send({ signal: AbortSignal.timeout(10_000) }).catch(() => {});
        },
      }),
      ...oidcPlugins(env),
    ],
  });
}

/** Half of the limit: addresses are limited by the library, accounts here. */
async function assertFewCodes(db: Db, email: string): Promise<void> {
  const since = new Date(Date.now() - CODES_MINUTES * 60_000);
  if ((await countLettersSince(db, email.toLowerCase(), 'sign_in', since)) < MOST_CODES) return;
  const message = `${MOST_CODES} codes were sent to this address in the last ${CODES_MINUTES} minutes. Use the newest, or wait.`;
  throw new APIError('TOO_MANY_REQUESTS', { message });
}

/** This machine has two names; one of them is in the settings. */
function trustedOrigins({ protocol, hostname, port, origin }: URL): string[] {
  const isLocal = hostname === '127.0.0.1' || hostname === 'localhost';
  return isLocal ? ['127.0.0.1', 'localhost'].map((name) => `${protocol}//${name}${port && `:${port}`}`) : [origin];
}

/** The name of the provider in addresses and tables. */
export const OIDC_PROVIDER = 'oidc';

function oidcPlugins({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME }: Env) {
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID) return [];
  const discoveryUrl = `${OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const client = { clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET };
  const scopes = ['openid', 'email', 'profile'];
  return [
    genericOAuth({
      config: [
        {
          providerId: OIDC_PROVIDER,
          name: OIDC_NAME,
          discoveryUrl,
          ...client,
          scopes,
          pkce: true,
          requireIdTokenVerification: true,
        },
      ],
    }),
  ];
}
