import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { companyIdentity } from './company-identity.ts';
import { type CompanyCandidate, matchCompany } from './match-company.ts';

const known = (id: number, nameKey: string, siteDomain: string | null = null): CompanyCandidate => ({
  id,
  nameKey,
  siteDomain,
});
const acme = { key: 'acmetools', display: 'Acme Tools', domain: 'acme.com' };

describe('matchCompany', () => {
  test('keeps namesakes with two different sites apart', () => {
    expect(matchCompany(acme, [known(1, 'acmetools', 'acme.org')])).toBeNull();
  });

  test.each(['Support', 'Admin', 'Team', 'Apps', 'Developer', 'David', 'ABC'])(
    'never matches %s by name alone',
    (name) => {
      const identity = companyIdentity({ name });
      expect(matchCompany(identity, [known(1, identity.key)])).toBeNull();
    },
  );

  test('keeps strangers apart who give the site of a third party', () => {
    const student = { key: 'janeroe', display: 'Jane Roe', domain: 'university.edu' };
    expect(matchCompany(student, [known(1, 'johndoe', 'university.edu')])).toBeNull();
  });

  test('keeps strangers apart from a giant whose pages they point to, and the giant together', () => {
    const stored = [known(1, 'google', 'google.com')];
    const match = (name: string, site: string) => matchCompany(companyIdentity({ name, site }), stored);
    expect(match('Pixel Barn', 'https://developers.google.com/apps-script')).toBeNull();
    expect(match('Google', 'https://sites.google.com/view/stranger')).toBeNull();
    expect(match('Google LLC', 'https://www.google.com/chrome')).toBe(1);
  });

  test('joins none of several namesakes when it has no site itself', () => {
    const candidates = [known(1, 'acmetools', 'acme.com'), known(2, 'acmetools', 'acme.org')];
    expect(matchCompany({ ...acme, domain: null }, candidates)).toBeNull();
  });

  test('is null without candidates', () => {
    expect(matchCompany(acme, [])).toBeNull();
  });

  test('finds a company by its site under another name that fits', () => {
    expect(matchCompany(acme, [known(1, 'acme', 'acme.com')])).toBe(1);
    const legal = { key: 'ai21labs', display: 'AI21 Labs', domain: 'wordtune.com' };
    expect(matchCompany(legal, [known(2, 'wordtune', 'wordtune.com')])).toBe(2);
  });

  test('finds even a generic name by its site', () => {
    const support = { key: 'support', display: 'Support', domain: 'acme.com' };
    expect(matchCompany(support, [known(1, 'acme', 'acme.com')])).toBe(1);
  });

  test('finds a company by name where one side has no site', () => {
    expect(matchCompany(acme, [known(1, 'acmetools')])).toBe(1);
    expect(matchCompany({ ...acme, domain: null }, [known(2, 'acmetools', 'acme.com')])).toBe(2);
  });

  test('prefers the site to the name, and the same name among those at a site', () => {
    const candidates = [known(1, 'acmetools'), known(2, 'acme', 'acme.com'), known(3, 'acmetools', 'acme.com')];
    expect(matchCompany(acme, candidates)).toBe(3);
    expect(matchCompany(acme, candidates.slice(0, 2))).toBe(2);
  });

  test('finds one company in three stores by site, e-mail and name', () => {
    const first = companyIdentity({ name: 'calamari.io', site: 'https://calamari.io' });
    const stored = [known(7, first.key, first.domain)];
    for (const developer of [
      { name: 'Calamari', email: 'help@calamari.io' },
      { name: 'Calamari Sp. z o.o.' },
      { name: 'CALAMARI', site: 'https://www.calamari.io/en' },
    ])
      expect(matchCompany(companyIdentity(developer), stored)).toBe(7);
  });

  test('takes the first of several companies that match alike', () => {
    expect(matchCompany(acme, [known(-1, 'acme', 'acme.com'), known(-2, 'tools', 'acme.com')])).toBe(-1);
    expect(matchCompany({ ...acme, domain: null }, [known(4, 'acmetools'), known(3, 'acmetools')])).toBe(4);
  });

  test('never joins two different sites, nor different names without a common site', () => {
    const candidate = fc.record({
      id: fc.nat(20),
      nameKey: fc.constantFrom('acme', 'acmetools', 'other', 'support'),
      siteDomain: fc.constantFrom('acme.com', 'acme.org', null),
    });
    const candidates = fc.uniqueArray(candidate, { selector: (one) => one.id });
    fc.assert(
      fc.property(candidates, candidate, (all, { nameKey: key, siteDomain: domain }) => {
        const id = matchCompany({ key, display: key, domain }, all);
        const found = all.find((one) => one.id === id);
        if (!found) return id === null;
        if (domain && found.siteDomain) return found.siteDomain === domain;
        return found.nameKey === key && key !== 'support';
      }),
    );
  });
});
