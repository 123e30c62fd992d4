import { createAuthEndpoint, sessionMiddleware } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import type { BetterAuthPlugin } from 'better-auth/types';
import { GRACE_SECONDS, isTokenOld } from './session-times.ts';

/**
 * Gives a session that is in use another token when its own is a day old, for another 30 days: the
 * library extends sessions, and leaves their tokens. The answer's header has the new cookie; the
 * earlier token ends after a minute.
 */
export function rotateSessionPlugin() {
  const rotateSession = createAuthEndpoint.serverOnly(
    { method: 'POST', use: [sessionMiddleware], requireHeaders: true },
    async (context) => {
      const { session, user } = context.context.session;
      const now = new Date();
      if (!isTokenOld(session.createdAt, now)) return { isRotated: false };
      const end = new Date(now.getTime() + GRACE_SECONDS * 1000);
      // Of requests at once the first one replaces the token; it works for the others.
      const replaced = await context.context.adapter.updateMany({
        model: 'session',
        where: [
          { field: 'id', value: session.id },
          { field: 'expiresAt', operator: 'gt', value: end },
        ],
        update: { expiresAt: end },
      });
      if (replaced === 0) return { isRotated: false };
      const next = await context.context.internalAdapter.createSession(user.id);
      await setSessionCookie(context, { session: next, user });
      return { isRotated: true };
    },
  );
  return { id: 'rotate-session', endpoints: { rotateSession } } satisfies BetterAuthPlugin;
}
