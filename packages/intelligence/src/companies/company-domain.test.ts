import fc from 'fast-check';
import { parse } from 'tldts';
import { describe, expect, test } from 'vitest';
import { companyDomain } from './company-domain.ts';
import { SHARED_HOSTS } from './shared-hosts.ts';
import { USER_SUBDOMAINS } from './user-subdomains.ts';

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
    ['https://zendesk.com', 'a help desk'],
    ['https://support.zendesk.com/hc', 'a subdomain that a help desk keeps for itself'],
    ['help@intercom-mail.com', 'a mailbox at a help desk'],
    ['https://super.site', 'the root of a site builder'],
    ['https://www.carrd.co', 'the root of another one'],
    ['https://linktr.ee/acme', 'a page of links'],
    ['https://docs.google.com/document/d/x', 'a document'],
    ['list@googlegroups.com', 'a mailing list'],
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
    ['https://WWW.MÜLLER.DE.:8443/@x?y=a@b.com#c', null],
    ['https://acme.io:8443/?by=jo@beta.com', 'acme.io'],
    ['https://acme.io/a@b.com', 'acme.io'],
    ['https://pond.super.site/', 'pond.super.site'],
    ['https://www.pond.tilda.ws', 'pond.tilda.ws'],
    ['https://pond.tistory.com/140', 'pond.tistory.com'],
    ['https://pond.carrd.co', 'pond.carrd.co'],
    ['https://Pond.GitHub.io./x', 'pond.github.io'],
    ['https://acme.zendesk.com/hc/en-us', 'acme.zendesk.com'],
    ['x1y2@acme.intercom-mail.com', 'acme.intercom-mail.com'],
    ['x1y2@acme.eu.intercom-mail.com', 'acme.eu.intercom-mail.com'],
    ['help@acme-5bd9jm.on.crisp.email', 'acme-5bd9jm.on.crisp.email'],
    ['help@mail.acme.zohodesk.com', 'acme.zohodesk.com'],
  ])('gives for %s the domain %s', (address, domain) => {
    expect(companyDomain(address)).toBe(domain);
  });

  test('identifies a giant by its site and mail, at no subdomain that anybody may use', () => {
    expect(companyDomain('https://www.google.com/chrome', 'google')).toBe('google.com');
    expect(companyDomain('inbox@google.com', 'google')).toBe('google.com');
    expect(companyDomain('https://cloud.google.com/code', 'google')).toBe('google.com');
    expect(companyDomain('https://sites.google.com/view/x', 'google')).toBeNull();
    expect(companyDomain('https://google.com', 'pixelbarn')).toBeNull();
    expect(companyDomain('https://cloud.google.com/code', 'pixelbarn')).toBeNull();
  });

  test('identifies a giant by a name that begins with its label: at its home page, by mail, at a subdomain of the rest', () => {
    expect(companyDomain('https://cloud.google.com/code', 'googlecloud')).toBe('google.com');
    expect(companyDomain('https://google.com/', 'googlecloud')).toBe('google.com');
    expect(companyDomain('google.com', 'googlecloud')).toBe('google.com');
    expect(companyDomain('https://docs.google.com/x', 'googledocspond')).toBeNull();
    expect(companyDomain('https://github.com/pond', 'githubpond')).toBeNull();
    expect(companyDomain('https://gist.github.com/pond', 'githubgist')).toBeNull();
    expect(companyDomain('https://zendesk.com', 'zendesk')).toBe('zendesk.com');
  });

  test('identifies a mail provider by its own name, and by one that begins with it if it sells software', () => {
    expect(companyDomain('https://www.zoho.com', 'zoho')).toBe('zoho.com');
    expect(companyDomain('support@zoho.com', 'zohocrm')).toBe('zoho.com');
    expect(companyDomain('someone@yahoo.com', 'yahoo')).toBe('yahoo.com');
    expect(companyDomain('pond@zoho.com', 'pixelpond')).toBeNull();
    expect(companyDomain('pond@gmail.com', 'gmailpond')).toBeNull();
    expect(companyDomain('pond@web.de', 'webpond')).toBeNull();
    expect(companyDomain('pond@free.fr', 'freetabs')).toBeNull();
  });

  test.each([
    'https://beta.com/vendor/pond',
    'https://beta.com/en/vendors/pond/',
    'https://beta.com/partners',
    'https://beta.com/Partner/pond?x=1',
    'https://beta.com/store/pond',
    'https://beta.com/author/pond/',
    'https://beta.com/users/12',
    'https://beta.com/profile/pond',
    'https://beta.com/marketplace/pond',
    'https://beta.com/developers/pond',
    'https://beta.com/seller/pond',
    'https://beta.com/u/pond',
    'https://beta.com/@pond',
    'https://beta.com/%40pond',
    'https://beta.com/~pond',
  ])('is null for a page under the site of another: %s', (address) => {
    expect(companyDomain(address, 'pixelpond')).toBeNull();
    expect(companyDomain(address)).toBeNull();
  });

  test.each([
    ['https://beta.com/partners', 'beta'],
    ['https://beta.com/store/tabs', 'betatabs'],
    ['https://getbeta.io/partners', 'beta'],
    ['https://beta-hq.com/vendor/x', 'beta'],
    ['https://beta.com/store', 'pixelpond'],
    ['https://beta.com/author', 'pixelpond'],
    ['https://beta.com/partnership/x', 'pixelpond'],
  ])('gives the domain of %s to %s', (address, nameKey) => {
    expect(companyDomain(address, nameKey)).toBe(new URL(address).hostname);
  });

  test('lists no shared host below another one', () => {
    const above = (host: string) => host.slice(host.indexOf('.') + 1);
    const below = [...SHARED_HOSTS].filter((host) => [host, above(host)].some((one) => USER_SUBDOMAINS.has(one)));
    expect(below).toEqual([]);
    expect([...SHARED_HOSTS].filter((host) => SHARED_HOSTS.has(above(host)))).toEqual([]);
  });

  test('lists no host whose users the public suffix list separates', () => {
    const known = [...SHARED_HOSTS, ...USER_SUBDOMAINS].filter(
      (host) => !parse(host, { allowPrivateDomains: true }).domain,
    );
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
