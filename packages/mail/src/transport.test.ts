import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { MAIL_FROM, test as mailTest } from '../test/mail-fixture.ts';
import { startSmtp } from '../test/smtp.ts';
import type { LetterRow } from './letters.repository.ts';
import { smtpTransport, type Transport } from './transport.ts';

/** `open` opens what sends to the mail server. */
const test = mailTest.extend<{ open: (patience?: { socketTimeout: number }, from?: string) => Transport }>({
  open: async ({ smtp }, use) => {
    const opened: Transport[] = [];
    await use((patience, from = MAIL_FROM) => {
      const transport = smtpTransport(smtp.url, from, patience);
      opened.push(transport);
      return transport;
    });
    for (const transport of opened) transport.close();
  },
});

const letter = (other: Partial<LetterRow> = {}): LetterRow => ({
  id: randomUUID(),
  kind: 'reminder',
  recipient: 'ada@club.example',
  subject: 'Grüße, 你好',
  text: 'Hello Ada,\n.\nsee https://club.example/events/1\n',
  html: '<p>Hello Ada</p>',
  unsubscribeUrl: null,
  eventId: null,
  expiresAt: null,
  createdAt: new Date(),
  sentAt: null,
  ...other,
});

describe('smtpTransport', () => {
  test('fails where the server refuses the letter, for now or for good', async ({ open, smtp }) => {
    const transport = open();
    for (const code of [451, 552]) {
      smtp.onLetter = () => ({ code, text: 'not today' });
      await expect(transport.send(letter())).rejects.toThrow(`${code} not today`);
    }
    expect(smtp.deliveries).toEqual([]);
  });

  test('fails where the server says nothing for too long', async ({ open, smtp }) => {
    const hanging = Promise.withResolvers<null>();
    smtp.onLetter = () => hanging.promise;
    await expect(open({ socketTimeout: 200 }).send(letter())).rejects.toThrow('imeout');
    hanging.resolve(null);
  });

  test('fails where the server is away', async () => {
    const smtp = await startSmtp();
    await smtp.close();
    await expect(smtpTransport(smtp.url, MAIL_FROM).send(letter())).rejects.toThrow('ECONNREFUSED');
  });

  test('sends text and HTML, from the sender to the recipient', async ({ open, smtp }) => {
    await open().send(letter());
    const [delivery] = smtp.deliveries;
    expect(delivery?.recipients).toEqual(['ada@club.example']);
    expect(delivery?.mail).toMatchObject({
      subject: 'Grüße, 你好',
      text: 'Hello Ada,\n.\nsee https://club.example/events/1\n',
      html: '<p>Hello Ada</p>',
      from: { value: [{ name: 'Pairings', address: 'pairings@club.example' }] },
    });
    expect(delivery?.mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(delivery?.mail.headers.has('list')).toBe(false);
  });

  test('sends many letters by few connections', async ({ open, smtp }) => {
    const transport = open();
    for (let round = 0; round < 3; round += 1)
      await Promise.all(Array.from({ length: 20 }, () => transport.send(letter())));
    expect(smtp.deliveries).toHaveLength(60);
    expect(smtp.connections).toBeLessThanOrEqual(5);
  });

  test('sends a letter with the same Message-ID at each attempt, of the sender’s own host', async ({ open, smtp }) => {
    const one = letter();
    const transport = open();
    await transport.send(one);
    await transport.send(one);
    await transport.send(letter());
    const ids = smtp.deliveries.map(({ mail }) => mail.messageId);
    expect(ids.slice(0, 2)).toEqual([`<${one.id}@club.example>`, `<${one.id}@club.example>`]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  test('says how one click ends letters of this kind', async ({ open, smtp }) => {
    const url = `https://club.example/api/event-reminders/skip-reminders/${randomUUID()}`;
    await open(undefined, 'pairings@club.example').send(letter({ unsubscribeUrl: url }));
    const lines = smtp.deliveries[0]?.mail.headerLines.map(({ line }) => line.replace(/\r\n\s+/g, ' '));
    expect(lines).toContain(`List-Unsubscribe: <${url}>`);
    expect(lines).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  });

  test('lets neither subject nor recipient add a header or another recipient', async ({ open, smtp }) => {
    const transport = open();
    const headersOf = async (one: LetterRow) => {
      smtp.deliveries.length = 0;
      // A recipient that is no address is refused.
      await transport.send(one).catch(() => {});
      const [delivery] = smtp.deliveries;
      return delivery && { recipients: delivery.recipients, keys: [...delivery.mail.headers.keys()].toSorted() };
    };
    const plain = await headersOf(letter());
    const injection = fc
      .array(
        fc.constantFrom('\r\n', '\n', '\r', '\0', ',', ';', ':', '<', '>', ' ', '"', 'eve@evil.example', 'Bcc', 'x'),
      )
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(injection, async (text) => {
        expect(await headersOf(letter({ subject: `Hello${text}` }))).toEqual(plain);
        const found = await headersOf(letter({ recipient: `ada@club.example${text}` }));
        expect(found?.recipients ?? ['nobody']).toHaveLength(1);
        expect(found?.recipients ?? []).not.toContain('eve@evil.example');
        expect(found?.keys ?? plain?.keys).toEqual(plain?.keys);
      }),
      { numRuns: 100 },
    );
  });
});
