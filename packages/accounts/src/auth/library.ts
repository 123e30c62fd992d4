import { authLimits, sessions, userAccounts, users, verifications } from '@pi/db';
import { daysToSeconds, RETENTION } from '@pi/domain';
import { appUrl } from '@pi/domain/env';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { betterAuth } from 'better-auth/minimal';
import { emailOTP } from 'better-auth/plugins';
import type { AuthDeps } from './auth-deps.ts';
import { checkAuthRequest } from './check-auth-request.ts';
import { libraryLogger } from './library-logger.ts';
import { refuseUnverified } from './refuse-unverified.ts';
import { rotateSessionPlugin } from './rotate-session.ts';
import { sendCode } from './send-code.ts';
import { sessionHooks } from './session-hooks.ts';
import { networkOf } from './shorten-address.ts';
import { CODE_MINUTES } from './sign-in-letter.ts';
import { trustedOrigins } from './trusted-origins.ts';
import { WITHOUT_PROFILE, WITHOUT_TOKENS } from './unused-columns.ts';

/** Requests a minute of one address of the network: a class may sign in from one. */
const MOST_A_MINUTE = 30;

type LibraryOptions = Parameters<typeof betterAuth>[0];
type Plugin = NonNullable<LibraryOptions['plugins']>[number];

export type Library = ReturnType<typeof createLibrary>;

/**
 * The authentication library on our own tables. Nothing about people leaves: no telemetry, no
 * addresses in the log, no tokens of providers in tables.
 * @param onSendFailed is told why a code could not be sent: the library keeps it to itself
 */
export function createLibrary(deps: AuthDeps, onSendFailed: (error: unknown) => void, more: Plugin[] = []) {
  const { db, env, log } = deps;
  const url = appUrl(env);
  return betterAuth({
    baseURL: url.origin,
    basePath: '/api/auth',
    secret: env.AUTH_SECRET,
    trustedOrigins: trustedOrigins(url),
    telemetry: { enabled: false },
    logger: libraryLogger(log),
    // What is no refusal is thrown: the library would print it with the values of a query.
    onAPIError: { throw: true, errorURL: '/sign-in' },
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
    databaseHooks: {
      user: { create: { before: async (user) => ({ data: { ...user, ...WITHOUT_PROFILE } }) } },
      account: { create: { before: async (account) => ({ data: { ...account, ...WITHOUT_TOKENS } }) } },
      session: sessionHooks(db),
    },
    advanced: {
      database: { generateId: 'uuid' },
      cookiePrefix: 'pi',
      ipAddress: { ipAddressHeaders: ['x-forwarded-for'] },
      // By default tests would check less than the site does.
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    // Sessions are extended by `rotateSession` alone, which gives them another token.
    session: {
      expiresIn: daysToSeconds(RETENTION.sessions.days),
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    user: { validateUserInfo: refuseUnverified(env) },
    verification: { storeIdentifier: 'hashed' },
    account: { updateAccountOnSignIn: false, accountLinking: { enabled: true, trustedProviders: [] } },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 2 * MOST_A_MINUTE,
      // By default three in ten seconds: a class may sign in at once.
      customRules: { '/sign-in/social': { window: 60, max: MOST_A_MINUTE } },
    },
    hooks: { before: checkAuthRequest(db) },
    plugins: [
      emailOTP({
        otpLength: 6,
        expiresIn: CODE_MINUTES * 60,
        allowedAttempts: 3,
        storeOTP: 'hashed',
        rateLimit: { window: 60, max: MOST_A_MINUTE },
        sendVerificationOTP: async ({ email, otp }, context) => {
          const network = networkOf(context?.headers);
          await sendCode(deps, { email, network, code: otp, url }).catch(onSendFailed);
        },
      }),
      rotateSessionPlugin(),
      ...more,
    ],
  });
}
