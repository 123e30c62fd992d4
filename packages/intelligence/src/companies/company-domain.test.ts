import fc from 'fast-check';
import { parse } from 'tldts';
import { describe, expect, test } from 'vitest';
import { companyDomain } from './company-domain.ts';
import { SHARED_HOSTS } from './shared-hosts.ts';

describe('companyDomain', () => {
  test.each([
    ['', 'empty text'],
    ['not an address', 'words'],
    ['http://', 'a scheme alone'],
    ['http://127.0.0.1/x', 'an IPv4 address'],
    ['http://[::1]:80/', 'an IPv6 address'],
    ['http://localhost:3000', 'localhost'],
    ['https://intranet.acme', 'an unknown suffix'],
    ['https://co.uk', 'a public suffix'],
    ['https://github.com/acme/tool', 'a code host'],
    ['https://acme.zendesk.com', 'a help desk'],
    ['https://sites.google.com/view/acme', 'Google Sites'],
    ['https://chromewebstore.google.com/detail/x', 'a store'],
    ['https://www.facebook.com/acme', 'a social network'],
    ['https://x.com/acme', 'X'],
    ['https://t.me/acme', 'Telegram'],
    ['https://github.io', 'the root of GitHub pages'],
    ['https://notion.site', 'the root of Notion sites'],
    ['https://wordpress.com', 'the root of WordPress.com'],
    ['https://blogspot.com', 'the root of Blogspot'],
    ['someone@gmail.com', 'a mail provider'],
    ['MAILTO:Someone@GoogleMail.com', 'a mail provider in capitals'],
    ['someone@mail.yandex.ru', 'a host below a mail provider'],
    ['https://someone@gmail.com', 'an e-mail address written as a page'],
    ['https://gmail.com', 'the page of a mail provider'],
    ['someone@github.com', 'a mailbox at a shared host'],
    ['12+someone@users.noreply.github.com', 'an address that receives no mail'],
    ['https://google.com/', 'a giant'],
    ['https://developers.google.com/apps-script', 'documentation of a giant'],
    ['https://learn.microsoft.com/x', 'documentation of another giant'],
    ['https://support.apple.com', 'support of a third giant'],
    ['https://blog.naver.com/x', 'blogs'],
    ['https://disk.yandex.ru/d/x', 'a disk'],
    ['https://en.wikipedia.org/wiki/Tab', 'an encyclopedia'],
    ['https://developer.mozilla.org/docs', 'documentation of a browser'],
    ['https://soundcloud.com/x', 'music'],
    ['https://www.kickstarter.com/projects/x', 'a project'],
  ])('is null for %s: %s', (address) => {
    expect(companyDomain(address)).toBeNull();
  });

  test.each([
    ['https://www.acme.co.uk/about?x=1', 'acme.co.uk'],
    ['HTTPS://Help.Acme.COM.', 'acme.com'],
    ['acme.io', 'acme.io'],
    ['//acme.io/x', 'acme.io'],
    ['support@help.acme.io', 'acme.io'],
    ['mailto:support@acme.io', 'acme.io'],
    ['https://user@acme.io/', 'acme.io'],
    ['https://acme.github.io/tool', 'acme.github.io'],
    ['https://other.github.io/tool', 'other.github.io'],
    ['https://müller.de', 'xn--mller-kva.de'],
    ['https://xn--mller-kva.de', 'xn--mller-kva.de'],
  ])('gives for %s the domain %s', (address, domain) => {
    expect(companyDomain(address)).toBe(domain);
  });

  test('identifies only a giant itself by its site, and nobody by subdomains that anybody may use', () => {
    expect(companyDomain('https://www.google.com/chrome', 'google')).toBe('google.com');
    expect(companyDomain('inbox@google.com', 'google')).toBe('google.com');
    expect(companyDomain('https://sites.google.com/view/x', 'google')).toBeNull();
    expect(companyDomain('https://google.com', 'pixelbarn')).toBeNull();
    expect(companyDomain('someone@yahoo.com', 'yahoo')).toBeNull();
  });

  test('lists no shared host below another one', () => {
    const below = [...SHARED_HOSTS].filter((host) => SHARED_HOSTS.has(host.slice(host.indexOf('.') + 1)));
    expect(below).toEqual([]);
  });

  test('lists no shared host whose users the public suffix list separates', () => {
    const known = [...SHARED_HOSTS].filter((host) => !parse(host, { allowPrivateDomains: true }).domain);
    expect(known).toEqual([]);
  });

  test('never throws, and is idempotent', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.emailAddress()), (address) => {
        const domain = companyDomain(address);
        expect(domain && companyDomain(domain)).toBe(domain);
      }),
    );
  });
});
