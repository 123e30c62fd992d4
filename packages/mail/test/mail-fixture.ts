import { test as base } from '@pi/db/testing';
import { readEnv } from '@pi/domain/env';
import { createLogger } from '@pi/domain/logger';
import { createMail, type Letter, type Mail } from '@pi/mail';
import { type Smtp, startSmtp } from './smtp.ts';

/**
 * A mail server of its own, the mail that sends to it, and `put`, which puts letters by themselves.
 */
export const test = base.extend<{ smtp: Smtp; mail: Mail; put: (...letters: Letter[]) => Promise<void> }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's needs from the pattern
  smtp: async ({}, use) => {
    const smtp = await startSmtp();
    await use(smtp);
    await smtp.close();
  },
  mail: async ({ db, smtp }, use) => {
    const mail = createMail(db, readEnv({ SMTP_URL: smtp.url, MAIL_FROM }), createLogger('silent'));
    await mail.open();
    await use(mail);
    await mail.close();
  },
  put: async ({ db, mail }, use) => use((...letters) => db.transaction((tx) => mail.put(tx, letters))),
});

export const MAIL_FROM = 'Pairings <pairings@club.example>';
