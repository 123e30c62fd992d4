import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CompanyIdentifier, companyIdentifiers } from './company-identifiers.ts';
import { type CompanyCandidate, matchCompany } from './match-company.ts';

const site = (value: string): CompanyIdentifier => ({ kind: 'site', value });
const email = (value: string): CompanyIdentifier => ({ kind: 'email', value });
const claim = (value: string): CompanyIdentifier => ({ kind: 'claim', value });
const publisher = (value: string): CompanyIdentifier => ({ kind: 'publisher', value });
const known = (id: number, name: string, ...identifiers: CompanyIdentifier[]): CompanyCandidate => ({
  id,
  identifiers: [{ kind: 'name', value: name }, ...identifiers],
});
const own = (name: string, ...identifiers: CompanyIdentifier[]): CompanyIdentifier[] => [
  { kind: 'name', value: name },
  ...identifiers,
];
const to = (companyId: number, matchReason: string) => ({ companyId, matchReason });

describe('matchCompany', () => {
  test('does not match namesakes with two different sites', () => {
    expect(matchCompany(own('acmetools', site('acme.com')), [known(1, 'acmetools', site('acme.org'))])).toBeNull();
    expect(matchCompany(own('acmetools', claim('acme.com')), [known(1, 'acmetools', email('acme.org'))])).toBeNull();
  });

  test.each(['Support', 'Admin', 'Team', 'Apps', 'Developer', 'David', 'ABC'])(
    'never matches %s by name alone',
    (name) => {
      const identifiers = companyIdentifiers('one-store', { name });
      expect(
        matchCompany(identifiers, [{ id: 1, identifiers: companyIdentifiers('other-store', { name }) }]),
      ).toBeNull();
    },
  );

  test('does not match developers who claim the site of a third party, or study at the same university', () => {
    const student = companyIdentifiers('store', { name: 'Jane Roe', email: 'jane@university.edu' });
    expect(matchCompany(student, [known(1, 'johndoe', email('university.edu'))])).toBeNull();
    expect(
      matchCompany(own('janeroe', claim('employer.com')), [known(1, 'johndoe', claim('employer.com'))]),
    ).toBeNull();
  });

  test('matches a giant by its site, but nobody who only links to its pages', () => {
    const stored = [known(1, 'google', site('google.com'))];
    const match = (name: string, url: string) => matchCompany(companyIdentifiers('store', { name, site: url }), stored);
    expect(match('Pixel Barn', 'https://developers.google.com/apps-script')).toBeNull();
    expect(match('Google', 'https://sites.google.com/view/stranger')).toBeNull();
    expect(match('Google LLC', 'https://www.google.com/chrome')).toEqual(to(1, 'claim'));
  });

  test('rejects a claim to a site that another company has proved', () => {
    expect(matchCompany(own('evil', claim('acme.com')), [known(1, 'tools', site('acme.com'))])).toBeNull();
    expect(matchCompany(own('tools', site('acme.com')), [known(1, 'evil', claim('acme.com'))])).toBeNull();
  });

  test('matches none of several namesakes when the developer has no domain', () => {
    const candidates = [known(1, 'acmetools', site('acme.com')), known(2, 'acmetools', site('acme.org'))];
    expect(matchCompany(own('acmetools'), candidates)).toBeNull();
  });

  test('is null without candidates', () => {
    expect(matchCompany(own('acme', site('acme.com')), [])).toBeNull();
  });

  test('prefers a verified site, then an e-mail domain, then the account, then a claim, then the name', () => {
    const candidates = [
      known(1, 'acmetools'),
      known(2, 'acme', claim('acme.net')),
      known(3, 'three', publisher('store id')),
      known(4, 'four', email('acme.io')),
      known(5, 'five', site('acme.com')),
    ];
    const name = own('acmetools');
    const claimed = [...name, claim('acme.net')];
    const account = [...claimed, publisher('store id')];
    const mail = [...account, email('acme.io')];
    const verified = [...mail, site('acme.com')];
    const found = [verified, mail, account, claimed, name].map((identifiers) => matchCompany(identifiers, candidates));
    expect(found).toEqual([to(5, 'site'), to(4, 'email'), to(3, 'publisher'), to(2, 'claim'), to(1, 'name')]);
  });

  test('matches different names at one domain that both prove', () => {
    expect(matchCompany(own('sparrow', site('acme.com')), [known(1, 'acme', email('acme.com'))])).toEqual(
      to(1, 'site'),
    );
    expect(matchCompany(own('support', email('acme.com')), [known(1, 'zeta', site('acme.com'))])).toEqual(
      to(1, 'email'),
    );
  });

  test('matches names that resemble the domain they claim', () => {
    const legal = own('ai21labs', claim('wordtune.com'));
    expect(matchCompany(legal, [known(2, 'wordtune', claim('wordtune.com'))])).toEqual(to(2, 'claim'));
  });

  test('finds a company by its legal name', () => {
    const developer = { name: 'Wordtune', legalName: 'AI21 Labs Ltd.' };
    expect(matchCompany(companyIdentifiers('store', developer), [known(1, 'ai21labs')])).toEqual(to(1, 'name'));
  });

  test('finds the owner of a repository in another store', () => {
    const [one, other] = ['obsidian', 'home-assistant'].map((store) =>
      companyIdentifiers(store, { name: store, githubOwner: store === 'obsidian' ? 'Moss-Works' : 'moss-works' }),
    );
    expect(matchCompany(one ?? [], [{ id: 1, identifiers: other ?? [] }])).toEqual(to(1, 'publisher'));
  });

  test('does not compare the ids of two stores', () => {
    const developer = (name: string) => ({ name, externalId: '42' });
    const stored = [{ id: 1, identifiers: companyIdentifiers('one-store', developer('Acme Tools')) }];
    expect(matchCompany(companyIdentifiers('other-store', developer('Zeta Works')), stored)).toBeNull();
    expect(matchCompany(companyIdentifiers('one-store', developer('Zeta Works')), stored)).toEqual(to(1, 'publisher'));
  });

  test('matches an account to the company it was split off into, whatever else it proves', () => {
    const split = { id: 2, identifiers: [{ ...publisher('store id'), bySplit: true }] };
    const identifiers = own('acme', site('acme.com'), publisher('store id'));
    expect(matchCompany(identifiers, [known(1, 'acme', site('acme.com')), split])).toEqual(to(2, 'split'));
  });

  test('prefers the same name among companies at a site, then the first one', () => {
    const candidates = [known(2, 'acme', site('acme.com')), known(3, 'acmetools', site('acme.com'))];
    expect(matchCompany(own('acmetools', site('acme.com')), candidates)).toEqual(to(3, 'site'));
    expect(matchCompany(own('other', site('acme.com')), candidates)).toEqual(to(2, 'site'));
  });

  test('matches one company in three stores by site, e-mail address and name', () => {
    const stored = [
      { id: 7, identifiers: companyIdentifiers('a', { name: 'calamari.io', site: 'https://calamari.io' }) },
    ];
    for (const developer of [
      { name: 'Calamari', email: 'help@calamari.io' },
      { name: 'Calamari Sp. z o.o.' },
      { name: 'CALAMARI', site: 'https://www.calamari.io/en', siteVerified: true },
    ])
      expect(matchCompany(companyIdentifiers('b', developer), stored)?.companyId).toBe(7);
  });

  test('never matches without a shared domain, account or name, nor namesakes at two domains', () => {
    const name = fc.constantFrom('acme', 'acmetools', 'other', 'support');
    const domain = fc.constantFrom('acme.com', 'acme.org', null);
    const kind = fc.constantFrom('site' as const, 'email' as const, 'claim' as const);
    const account = fc.constantFrom('store a', 'store b', null);
    const identifiers = fc
      .tuple(name, domain, kind, account)
      .map(([value, at, how, id]) => [
        { kind: 'name' as const, value },
        ...(at ? [{ kind: how, value: at }] : []),
        ...(id ? [publisher(id)] : []),
      ]);
    const valueIn = (all: readonly CompanyIdentifier[], ...kinds: string[]) =>
      all.find((one) => kinds.includes(one.kind))?.value;
    fc.assert(
      fc.property(fc.array(identifiers), identifiers, (all, mine) => {
        const found = matchCompany(
          mine,
          all.map((one, id) => ({ id, identifiers: one })),
        );
        const other = found && all[found.companyId];
        fc.pre(other !== null && other !== undefined);
        const [domains, accounts, names] = [['site', 'email', 'claim'], ['publisher'], ['name']].map((kinds) =>
          [mine, other].map((one) => valueIn(one, ...kinds)),
        );
        if (accounts?.[0] && accounts[0] === accounts[1]) return true;
        if (domains?.[0] && domains[1]) return domains[0] === domains[1];
        return names?.[0] === names?.[1] && names?.[0] !== 'support';
      }),
    );
  });
});
