import type { Db, users } from '@pi/db';
import { test as base } from '@pi/db/testing';
import { seedUser as seedRow } from '@pi/db/testing/seed-people';
import { readEnv } from '@pi/domain/env';
import { User } from '@pi/domain/events';
import { createLogger } from '@pi/domain/logger';
import { createMail } from '@pi/mail';
import type { RequestDeps } from '../src/index.ts';

/** A test with the dependencies of a request, whose clock stands where the test puts it. */
export const test = base.extend<{ clock: { now: Date }; deps: RequestDeps }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's needs from the pattern
  clock: async ({}, use) => use({ now: new Date('2026-11-29T12:00:00Z') }),
  deps: async ({ db, clock }, use) => {
    const mail = createMail(db, readEnv({ LOCAL_MAILBOX: '1' }), createLogger('silent'), () => clock.now);
    await use({ db, mail, now: () => clock.now });
    await mail.close();
  },
});

/** Makes somebody with an account. */
export async function seedUser(db: Db, email: string, more: Partial<typeof users.$inferInsert> = {}): Promise<User> {
  return User.parse(await seedRow(db, email, more));
}
