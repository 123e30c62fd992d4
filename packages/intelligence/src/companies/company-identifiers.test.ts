import { describe, expect, test } from 'vitest';
import { companyIdentifiers, wantedIdentifiers } from './company-identifiers.ts';

const identifiersOf = (developer: Parameters<typeof companyIdentifiers>[1]) =>
  companyIdentifiers('store', developer)
    .filter(({ kind }) => kind !== 'publisher')
    .map(({ kind, value }) => `${kind} ${value}`);

describe('companyIdentifiers', () => {
  test('treats a site that nobody verified as a claim', () => {
    expect(identifiersOf({ name: 'Acme', site: 'https://acme.com' })).toEqual(['claim acme.com', 'name acme']);
    expect(identifiersOf({ name: 'Acme', site: 'https://acme.com', siteVerified: true })).toEqual([
      'site acme.com',
      'name acme',
    ]);
  });

  test('has no domain of a mail provider or shared host', () => {
    expect(identifiersOf({ name: 'Acme', site: 'https://github.com/acme', email: 'acme@gmail.com' })).toEqual([
      'name acme',
    ]);
  });

  test('shares nothing between strangers at one provider, carrier or help desk', () => {
    const hosts = [
      'yahoo.com.ph',
      'hotmail.com.ar',
      'outlook.cl',
      'live.be',
      'gmx.fr',
      'ezweb.ne.jp',
      'softbank.ne.jp',
    ];
    const strangers = ['Brass Heron', 'Mellow Quarry'].flatMap((name) =>
      [...hosts, `${name.replace(' ', '')}.zendesk.com`].map((host) => ({ name, email: `jo@${host}` })),
    );
    const [one = [], other = []] = [...Map.groupBy(strangers, ({ name }) => name).values()];
    const known = new Set(one.flatMap(identifiersOf));
    expect(other.flatMap(identifiersOf).filter((identifier) => known.has(identifier))).toEqual([]);
    expect(known).toEqual(new Set(['name brassheron', 'claim brassheron.zendesk.com']));
  });

  test.each(['jane@kth.se', 'jane@tu-unlisted.de', 'jane@acme.zendesk.com'])('treats %s as a claim', (email) => {
    expect(identifiersOf({ name: 'Jane Roe', email })[0]).toMatch(/^claim /);
  });

  test.each(['jane@university.edu', 'jane@cs.university.ac.uk'])('treats %s as a claim', (email) => {
    expect(identifiersOf({ name: 'Jane Roe', email })[0]).toMatch(/^claim university/);
  });

  test('has the legal name too, unless it adds nothing', () => {
    expect(identifiersOf({ name: 'Wordtune', legalName: 'AI21 Labs Ltd.' })).toEqual([
      'name wordtune',
      'name ai21labs',
    ]);
    expect(identifiersOf({ name: 'Acme', legalName: 'ACME GmbH' })).toEqual(['name acme']);
    expect(identifiersOf({ name: 'Acme', legalName: 'Support' })).toEqual(['name acme']);
  });

  test('hashes the texts of a developer in an account', () => {
    const [account] = companyIdentifiers('store', { name: 'Support', email: 'jane@gmail.com' });
    expect(account?.value).toMatch(/^store [\w-]{22}$/);
  });
});

describe('wantedIdentifiers', () => {
  test('lists a domain in all its kinds, and no generic name', () => {
    const wanted = wantedIdentifiers([
      { kind: 'claim', value: 'acme.com' },
      { kind: 'site', value: 'acme.com' },
      { kind: 'name', value: 'support' },
      { kind: 'name', value: 'acme' },
    ]);
    expect(wanted.map(({ kind }) => kind)).toEqual(['site', 'email', 'claim', 'name']);
  });
});
