import { createTransport } from 'nodemailer';
import type { LetterRow } from './letters.repository.ts';

/** Takes letters to their recipients. */
export interface Transport {
  /** Whether a letter keeps its content after it is sent: the local mailbox shows it. */
  keepsContent: boolean;
  /** @throws Error when the mail server does not take the letter */
  send(letter: LetterRow): Promise<void>;
}

/** A server that says nothing for so long is away; a job's heartbeat lasts longer. */
const SILENCE_MS = 8000;

/**
 * Sends letters to a mail server.
 * @param url smtp://user:password@host:port, or smtps:// for TLS from the start
 * @param from the sender's address, with or without a name
 */
export function smtpTransport(url: string, from: string): Transport {
  const server = createTransport({
    url,
    connectionTimeout: SILENCE_MS,
    greetingTimeout: SILENCE_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = from.replace(/^.*@|[>\s]+$/g, '');
  return {
    keepsContent: false,
    async send({ id, recipient, subject, text, html, unsubscribeUrl }) {
      await server.sendMail({
        from,
        to: { name: '', address: recipient },
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
  };
}

/** The local mailbox: a letter that is marked as sent has arrived. */
export function mailboxTransport(): Transport {
  return { keepsContent: true, send: async () => {} };
}
