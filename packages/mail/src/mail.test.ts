import { readEnv } from '@pi/domain/env';
import { createLogger } from '@pi/domain/logger';
import { describe, expect } from 'vitest';
import { letterTo } from '../test/letter-to.ts';
import { test } from '../test/mail-fixture.ts';
import { listSentLetters } from './letters.repository.ts';
import { createMail, mailModeOf } from './mail.ts';

describe('mailModeOf', () => {
  test.for([
    ['off', {}],
    ['off', { LOCAL_MAILBOX: '' }],
    ['mailbox', { LOCAL_MAILBOX: '1' }],
    ['smtp', { SMTP_URL: 'smtp://mail.example' }],
    ['smtp', { SMTP_URL: 'smtp://mail.example', LOCAL_MAILBOX: '1' }],
  ] as const)('is %s with %j', ([mode, settings]) => {
    expect(mailModeOf(readEnv(settings))).toBe(mode);
  });

  test('is nothing else: a local mailbox cannot be asked for in other words', () => {
    expect(() => readEnv({ LOCAL_MAILBOX: 'true' })).toThrow('LOCAL_MAILBOX');
  });
});

describe('mail that is off', () => {
  test('keeps letters in the queue until it is on', async ({ db, mail, smtp }) => {
    const off = createMail(db, readEnv({}), createLogger('silent'));
    await off.open();
    await db.transaction((tx) => off.put(tx, [letterTo('ada@club.example')]));
    await off.send();
    await off.close();
    expect(smtp.deliveries).toEqual([]);
    await mail.send();
    expect(smtp.deliveries).toHaveLength(1);
  });
});

describe('the local mailbox', () => {
  test('has a letter, with its content, once it is sent', async ({ db }) => {
    const mailbox = createMail(db, readEnv({ LOCAL_MAILBOX: '1' }), createLogger('silent'));
    await mailbox.open();
    await db.transaction((tx) => mailbox.put(tx, [letterTo('ada@club.example')]));
    expect(await listSentLetters(db, 9)).toEqual([]);
    await mailbox.send();
    await mailbox.close();
    expect(await listSentLetters(db, 9)).toMatchObject([
      { recipient: 'ada@club.example', text: expect.stringContaining('Come to the meeting.') },
    ]);
  });

  test('shows no letter that had expired', async ({ db }) => {
    const mailbox = createMail(db, readEnv({ LOCAL_MAILBOX: '1' }), createLogger('silent'));
    await mailbox.open();
    await db.transaction((tx) => mailbox.put(tx, [letterTo('ada@club.example', { expiresAt: new Date() })]));
    await mailbox.send();
    await mailbox.close();
    expect(await listSentLetters(db, 9)).toEqual([]);
  });
});
