import { Email } from '@pi/domain/events';
import { createTransport } from 'nodemailer';
import type { LetterRow } from './letters.repository.ts';

/** Takes letters to their recipients. */
export interface Transport {
  /** Whether a letter keeps its content after it is sent: the local mailbox shows it. */
  keepsContent: boolean;
  /** @throws Error when the mail server does not take the letter */
  send(letter: LetterRow): Promise<void>;
  /** Closes the connections that are open; nothing is sent afterwards. */
  close(): void;
}

/**
 * How long a mail server may take, in milliseconds. One that is slow to say that it took a letter
 * has usually taken it: giving up on it early would send the letter twice.
 */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 20_000, socketTimeout: 120_000 };

/** Connections to the mail server that are open at once, each for many letters. */
const POOL = { pool: true, maxConnections: 5 };

/**
 * Sends letters to a mail server, one recipient each.
 * @param url smtp://user:password@host:port, or smtps:// for TLS from the start
 * @param from the sender's address, with or without a name
 */
export function smtpTransport(url: string, from: string, patience: Partial<typeof PATIENCE> = {}): Transport {
  const server = createTransport({
    url,
    ...POOL,
    ...PATIENCE,
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const address = from.replace(/^.*<|[>\s]+$/g, '');
  const host = address.replace(/^.*@/, '');
  return {
    keepsContent: false,
    async send({ id, recipient, subject, text, html, unsubscribeUrl }) {
      // A list of addresses, or a name with one, would be other people.
      if (!Email.safeParse(recipient).success) throw new Error('the recipient is not an e-mail address');
      await server.sendMail({
        from,
        to: { name: '', address: recipient },
        envelope: { from: address, to: [recipient] },
        subject,
        text,
        html,
        // The same at each attempt, so that a mailbox which has it already shows it once.
        messageId: `<${id}@${host}>`,
        headers: {
          'Auto-Submitted': 'auto-generated',
          ...(unsubscribeUrl && {
            'List-Unsubscribe': `<${unsubscribeUrl}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
        },
      });
    },
    close: () => server.close(),
  };
}

/** The local mailbox: a letter that is marked as sent has arrived. */
export function mailboxTransport(): Transport {
  return { keepsContent: true, send: async () => {}, close: () => {} };
}
