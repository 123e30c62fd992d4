import type { Db } from '@pi/db';
import { shortenAddress } from './shorten-address.ts';
import { deleteExpiredSessions } from './sign-ins.repository.ts';

const LONGEST_USER_AGENT = 400;

interface NewSession {
  userId: string;
  ipAddress?: string | null;
  userAgent?: string | null;
}

/** Sessions keep no more of an address than its network; a new one removes those that expired. */
export function sessionHooks(db: Db) {
  return {
    create: {
      before: async <One extends NewSession>(session: One) => ({
        data: {
          ...session,
          ipAddress: shortenAddress(session.ipAddress),
          userAgent: session.userAgent?.slice(0, LONGEST_USER_AGENT) || null,
        },
      }),
      after: async ({ userId }: NewSession) => deleteExpiredSessions(db, userId, new Date()),
    },
  };
}
