import type { StoredDeveloper } from '@pi/db/queries/companies/developers';
import { describe, expect, test } from 'vitest';
import type { AffectedGroup } from './affected-developers.ts';
import { claimCompanies, fillCompanies } from './choose-companies.ts';

function aDeveloper(id: number, companyId: number | null, plugins = 1): StoredDeveloper {
  const profile = {
    marketplace: 'store',
    key: `key-${id}`,
    names: [{ text: 'Acme', listings: plugins }],
    legalNames: [],
    sites: [],
    mailHosts: [],
    account: null,
    githubOwner: null,
    products: [],
  };
  const { marketplace, key } = profile;
  return {
    id,
    marketplace,
    key,
    companyId,
    splitInto: null,
    profile,
    blockingKeys: [],
    evidence: [],
    isDue: false,
  };
}

function aGroup(developers: StoredDeveloper[], fields: Partial<AffectedGroup> = {}): AffectedGroup {
  const members = developers.map((developer) => ({ developer, evidence: [] }));
  return { fixedIn: null, name: 'Acme', nameKey: 'acme', siteDomain: null, members, ...fields };
}

describe('claimCompanies', () => {
  test('gives no company to two groups: the one with more of its plugins keeps it', () => {
    const few = aGroup([aDeveloper(1, 7, 2)]);
    const many = aGroup([aDeveloper(2, 7, 3)]);
    expect(claimCompanies([few, many], [])).toEqual(new Map([[many, 7]]));
  });

  test('prefers the company of most plugins, then the oldest, then the oldest developer’s group', () => {
    const mixed = aGroup([aDeveloper(1, 9, 2), aDeveloper(2, 8), aDeveloper(3, 8)]);
    expect(claimCompanies([mixed], []).get(mixed)).toBe(8);
    const younger = aGroup([aDeveloper(5, 4)]);
    const older = aGroup([aDeveloper(4, 4)]);
    expect(claimCompanies([younger, older], [])).toEqual(new Map([[older, 4]]));
  });

  test('leaves what an operator chose alone, whatever plugins it has', () => {
    const fixed = aGroup([aDeveloper(1, null)], { fixedIn: 7 });
    const other = aGroup([aDeveloper(2, 7, 9)]);
    expect(claimCompanies([other, fixed], [])).toEqual(new Map([[fixed, 7]]));
  });

  test('gives a company that lost its last developer to who succeeds it, unless it has one', () => {
    const heir = aGroup([aDeveloper(-1, null)]);
    const settled = aGroup([aDeveloper(2, 3)]);
    const successions = [heir, settled].map((group) => ({ group, companyId: 7 }));
    expect(claimCompanies([heir, settled], successions)).toEqual(
      new Map([
        [settled, 3],
        [heir, 7],
      ]),
    );
  });
});

describe('fillCompanies', () => {
  const unused = (id: number, fields: { siteDomain?: string; accounts?: string[]; nameKey?: string } = {}) => ({
    id,
    nameKey: 'acme',
    siteDomain: null,
    accounts: [],
    ...fields,
  });

  test('uses no company of a namesake at another site again, and none twice', () => {
    const one = aGroup([aDeveloper(-1, null)], { siteDomain: 'acme.dev' });
    const other = aGroup([aDeveloper(-2, null)], { siteDomain: 'acme.dev' });
    const known = { unused: [unused(5, { siteDomain: 'acme.example' }), unused(6)], slugs: ['acme', 'acme-2'] };
    const { companyOf, newCompanies } = fillCompanies([other, one], known);
    expect([companyOf.get(one), companyOf.get(other)]).toEqual([6, -1]);
    expect(newCompanies).toEqual([{ slug: 'acme-3', name: 'Acme', nameKey: 'acme', siteDomain: 'acme.dev' }]);
  });

  test('prefers the company that had the account, then the one at the same site', () => {
    const group = aGroup([aDeveloper(-1, null)], { siteDomain: 'acme.dev' });
    const atSite = unused(6, { siteDomain: 'acme.dev' });
    const ofAccount = unused(9, { accounts: ['store key--1'], nameKey: 'other' });
    const take = (...all: ReturnType<typeof unused>[]) =>
      fillCompanies([group], { unused: all, slugs: [] }).companyOf.get(group);
    expect(take(unused(5), atSite)).toBe(6);
    expect(take(unused(5), atSite, ofAccount)).toBe(9);
  });
});
