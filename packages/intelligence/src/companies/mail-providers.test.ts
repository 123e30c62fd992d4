import { describe, expect, test } from 'vitest';
import { isMailProvider } from './mail-providers.ts';
import { parseHost } from './parse-host.ts';

describe('isMailProvider', () => {
  test.each([
    'gmail.com',
    'yahoo.ca',
    'yahoo.co.id',
    'ymail.com',
    'hotmail.ca',
    'hotmail.co.nz',
    'outlook.jp',
    'outlook.com.br',
    'live.nl',
    'live.com.mx',
    'msn.com',
    'gmx.ch',
    'gmx.co.uk',
    'yandex.by',
    'ya.ru',
    'mail.ru',
    'bk.ru',
    'web.de',
    'docomo.ne.jp',
    'ezweb.ne.jp',
    'softbank.ne.jp',
    'i.softbank.jp',
    't.vodafone.ne.jp',
    'vtext.com',
    'proton.me',
    'tutanota.com',
    'ocn.ne.jp',
    'mailinator.com',
    'MAIL.Yandex.RU.',
  ])('knows %s', (host) => {
    expect(isProvider(host)).toBe(true);
  });

  test.each([
    ['live.tv', 'a word, below an ending that companies take'],
    ['outlook.studio', 'a word, below an ending of no country'],
    ['yahoopond.com', 'a label that goes on'],
    ['softbank.jp', 'a carrier itself'],
    ['acme.com.ar', 'below an ending that the list names'],
    ['acme.net.ua', 'below another such ending'],
    ['gmail.com.acme.io', 'a provider as a subdomain'],
  ])('does not take %s for one: %s', (host) => {
    expect(isProvider(host)).toBe(false);
  });
});

function isProvider(host: string): boolean {
  const parsed = parseHost(host);
  if (!parsed) throw new Error(`no host: ${host}`);
  return isMailProvider(parsed);
}
