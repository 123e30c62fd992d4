import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** A letter that a mail server took. */
export interface Delivery {
  /** What the sender calls itself in EHLO. */
  sender: string;
  /** The recipients of the envelope. */
  recipients: string[];
  mail: ParsedMail;
}

/** What a mail server makes of a letter: takes it (null), or refuses it with an answer. */
type Verdict = { code: number; text: string } | null;

/** A mail server of this machine. */
export interface Smtp {
  url: string;
  /** What it took, in order. */
  deliveries: Delivery[];
  /** How many connections senders opened. */
  connections: number;
  /** Decides about each letter; a verdict that never comes is a server that hangs. */
  onLetter: (sender: string) => Verdict | Promise<Verdict>;
  /** Waits until it has taken so many letters. */
  waitFor(count: number): Promise<void>;
  close(): Promise<void>;
}

/** Starts a mail server that takes every letter; a port of 0 is any that is free. */
export async function startSmtp(port = 0): Promise<Smtp> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onConnect(_session, callback) {
      smtp.connections += 1;
      callback();
    },
    onData(stream, session, callback) {
      take(buffer(stream), session).then(
        (verdict) => callback(verdict && Object.assign(new Error(verdict.text), { responseCode: verdict.code })),
        (error) => callback(error), // the sender was killed
      );
    },
  });
  const take = async (reading: Promise<Buffer>, { hostNameAppearsAs, envelope }: SMTPServerSession) => {
    const mail = await simpleParser(await reading);
    const sender = String(hostNameAppearsAs);
    const verdict = await smtp.onLetter(sender);
    const recipients = envelope.rcptTo.map(({ address }) => address);
    if (!verdict) smtp.deliveries.push({ sender, recipients, mail });
    return verdict;
  };
  server.on('error', () => {}); // a sender was killed
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const smtp: Smtp = {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    deliveries: [],
    connections: 0,
    onLetter: () => null,
    async waitFor(count) {
      while (smtp.deliveries.length < count) await sleep(5);
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
  return smtp;
}
