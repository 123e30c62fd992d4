import { test as base } from '@pi/db/testing';
import { readEnv } from '@pi/domain/env';
import { createLogger } from '@pi/domain/logger';
import { createMail, type Letter, listSentLetters } from '@pi/mail';
import { describe, expect } from 'vitest';
import { requestMail } from './request-mail.ts';

const LETTER: Letter = {
  kind: 'reminder',
  recipient: 'ada@club.example',
  content: { subject: 'Hello', paragraphs: [] },
};

const test = base.extend<{ mail: ReturnType<typeof createMail> }>({
  mail: async ({ db }, use) => {
    const mail = createMail(db, readEnv({ LOCAL_MAILBOX: '1' }), createLogger('silent'));
    await mail.open();
    await use(mail);
    await mail.close();
  },
});

describe('requestMail', () => {
  test('has letters once its own request put one, not when another did', async ({ db, mail }) => {
    const [one, other] = [requestMail(mail), requestMail(mail)];
    await db.transaction((tx) => one.mail.put(tx, []));
    expect(one.hasLetters()).toBe(false);
    await db.transaction((tx) => one.mail.put(tx, [LETTER]));
    expect([one.hasLetters(), other.hasLetters()]).toEqual([true, false]);
    await other.mail.send();
    expect(await listSentLetters(db, 9)).toHaveLength(1);
  });
});
