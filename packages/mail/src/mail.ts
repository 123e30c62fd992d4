import type { Db, Tx } from '@pi/db';
import type { Env } from '@pi/domain/env';
import type { Logger } from '@pi/domain/logger';
import type { Letter } from './letter.ts';
import { createLetterQueue } from './letter-queue.ts';
import { insertLetters } from './letters.repository.ts';
import { type RequeuedLetters, requeueLetters } from './requeue-letters.ts';
import { type SendOptions, sendLetters } from './send-letters.ts';
import { mailboxTransport, smtpTransport, type Transport } from './transport.ts';

/** How letters leave: by SMTP, into the local mailbox, or not at all. */
export type MailMode = 'smtp' | 'mailbox' | 'off';

/** The mail of a process. */
export interface Mail {
  mode: MailMode;
  /** Opens the queue: to be called before a transaction that puts letters. */
  open(): Promise<void>;
  /** Stores letters and the jobs that send them, when the transaction commits. */
  put(tx: Tx, letters: readonly Letter[]): Promise<void>;
  /** Sends what waits; while mail is off, nothing. @returns whether letters may be left */
  send(options?: SendOptions): Promise<boolean>;
  /** Puts letters that could not be sent into the queue again. */
  requeue(): Promise<RequeuedLetters>;
  close(): Promise<void>;
}

/**
 * How letters leave with these settings. The local mailbox is for the embedded database and a
 * loopback listener alone: `npm start` knows of both and says so.
 */
export function mailModeOf({ SMTP_URL, LOCAL_MAILBOX }: Env): MailMode {
  if (SMTP_URL) return 'smtp';
  return LOCAL_MAILBOX ? 'mailbox' : 'off';
}

/** The mail that the settings describe. Letters that are put while it is off wait in the queue. */
export function createMail(db: Db, env: Env, log: Logger, now = () => new Date()): Mail {
  const mode = mailModeOf(env);
  const queue = createLetterQueue(db, log);
  return {
    mode,
    open: () => queue.open(),
    async put(tx, letters) {
      await queue.put(tx, await insertLetters(tx, letters, now()));
    },
    async send(options) {
      const transport = openTransport(mode, env);
      if (!transport) return false;
      try {
        return await sendLetters({ db, queue, transport, log, now }, options);
      } finally {
        transport.close(); // its connections would be stale when a process that sleeps wakes up
      }
    },
    requeue: () => requeueLetters(db, queue),
    close: () => queue.close(),
  };
}

function openTransport(mode: MailMode, { SMTP_URL, MAIL_FROM }: Env): Transport | null {
  if (mode === 'smtp' && SMTP_URL) return smtpTransport(SMTP_URL, MAIL_FROM);
  return mode === 'mailbox' ? mailboxTransport() : null;
}
