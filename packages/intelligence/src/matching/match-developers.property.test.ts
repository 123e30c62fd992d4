import type { DeveloperProfile } from '@pi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identifierKey } from '../companies/company-identifiers.ts';
import { blockingKeys } from './blocking-keys.ts';
import { type DeveloperToMatch, matchDevelopers } from './match-developers.ts';
import { developer } from './test-developers.ts';

const NAMES = [
  ...['Zorvexa', 'ZORVEXA GmbH', 'Zorvexa Apps', 'Zorvexa Moonlight', 'zorvexa.com', 'Plimholt (Zorvexa)', 'Plimholt'],
  ...['Granite Fox', 'Granite Fox Ltd', 'Lantern', 'David', 'Support', '🔥', '...', 'Google', 'Google LLC'],
];
const HOSTS = ['zorvexa.com', 'zorvexa.net', 'getzorvexa.com', 'plimholt.com', 'lantern.io', 'google.com'];
const MAIL_HOSTS = [...HOSTS, 'gmail.com', 'zorvexa.zendesk.com'];
const STORES = ['chrome-web-store', 'vs-code', 'open-vsx', 'obsidian', 'shopify'];

const stated = fc.record(
  {
    name: fc.constantFrom(...NAMES),
    legalName: fc.constantFrom('Mango Technologies, Inc.', 'Mango Technologies', 'Zorvexa GmbH'),
    site: fc.constantFrom(...HOSTS).map((host) => `https://${host}`),
    siteVerified: fc.boolean(),
    email: fc.constantFrom(...MAIL_HOSTS).map((host) => `a@${host}`),
    githubOwner: fc.constantFrom('zorvexa', 'zorvexacom', 'granitefox'),
  },
  { requiredKeys: ['name'] },
);
const product = fc.constantFrom('Zorvexa for Chrome', 'Zorvexa: Tabs', 'Zorvexa - Forms', 'Granite Notes', 'Dark Mode');
const stored = fc.record({
  companyId: fc.option(fc.integer({ min: 1, max: 4 })),
  fixedIn: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 5 }),
});
const developers = fc
  .array(fc.tuple(fc.constantFrom(...STORES), stated, fc.array(product, { maxLength: 3 }), stored), { maxLength: 9 })
  .map((all) =>
    all.map(([store, one, products, row], at) =>
      developer(store, { ...one, externalId: `id${at % 7}` }, products, row),
    ),
  )
  .map((all) => [...new Map(all.map((one) => [`${one.marketplace} ${one.key}`, one])).values()]);
const options = fc.record({
  aliases: fc.array(
    fc.oneof(
      fc.record({
        kind: fc.constant('name' as const),
        value: fc.constantFrom('zorvexa', 'granitefox'),
        companyId: fc.integer({ min: 1, max: 4 }),
      }),
      fc.record({
        kind: fc.constant('domain' as const),
        value: fc.constantFrom(...HOSTS),
        companyId: fc.integer({ min: 1, max: 4 }),
      }),
    ),
    { maxLength: 2 },
  ),
  rejected: fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), { maxLength: 3 }),
});

const keysOf = (one: DeveloperProfile) => new Set(blockingKeys(one).map(identifierKey));
const haveCommonKey = (one: DeveloperProfile, other: DeveloperProfile) =>
  [...keysOf(one)].some((key) => keysOf(other).has(key));

describe('matchDevelopers', () => {
  test('gives the same groups, names, evidence and proposals for every order', () => {
    const shuffled = developers.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, options, ([all, other], given) => {
        const reversed = { aliases: given.aliases.toReversed(), rejected: given.rejected.toReversed() };
        expect(matchDevelopers(other, reversed)).toEqual(matchDevelopers(all, given));
      }),
    );
  });

  test('is not changed by a developer that has nothing in common with the others', () => {
    const stranger = developer('figma', { name: 'Quiblork', site: 'https://quiblork.example', externalId: 'q' }, [
      'Quiblork',
    ]);
    fc.assert(
      fc.property(developers, options, (all, given) => {
        const alone = matchDevelopers(all, given);
        const together = matchDevelopers([...all, stranger], given);
        expect(together.proposals).toEqual(alone.proposals);
        expect(together.groups.filter(({ members }) => members[0]?.developer !== stranger)).toEqual(alone.groups);
      }),
    );
  });

  test('joins and proposes only developers that share a blocking key, directly or through others of the group', () => {
    fc.assert(
      fc.property(developers, (all) => {
        const free = all.map((one) => ({ ...one, fixedIn: null }));
        const { groups, proposals } = matchDevelopers(free);
        for (const { developers: pair } of proposals) expect(haveCommonKey(...pair)).toBe(true);
        for (const { members } of groups) {
          if (members.length < 2) continue;
          for (const one of members)
            expect(members.some((other) => other !== one && haveCommonKey(one.developer, other.developer))).toBe(true);
        }
      }),
    );
  });

  test('has each developer in one group, and obeys operators whatever the evidence', () => {
    fc.assert(
      fc.property(developers, options, (all, given) => {
        const { groups, proposals } = matchDevelopers(all, given);
        expect(groups.flatMap(({ members }) => members).length).toBe(all.length);
        const groupOf = new Map(groups.flatMap((group) => group.members.map((one) => [one.developer, group] as const)));
        for (const one of all) if (one.fixedIn !== null) expect(groupOf.get(one)?.fixedIn).toBe(one.fixedIn);
        for (const { developers: pair } of proposals) expect(groupOf.get(pair[0])).not.toBe(groupOf.get(pair[1]));
        const isFree = (one: DeveloperToMatch) => one.fixedIn === null;
        for (const [one, other] of given.rejected.filter(([a, b]) => a !== b))
          for (const { members } of groups) {
            const companies = members
              .map((member) => member.developer)
              .filter(isFree)
              .map(({ companyId }) => companyId);
            expect(companies.includes(one) && companies.includes(other)).toBe(false);
          }
      }),
    );
  });

  test('gives evidence to each member of a group of several, the largest term first', () => {
    fc.assert(
      fc.property(developers, (all) => {
        const { groups } = matchDevelopers(all.map((one) => ({ ...one, fixedIn: null })));
        for (const { members } of groups)
          for (const { evidence } of members) {
            expect(evidence.length > 0).toBe(members.length > 1);
            const weights = evidence.map(({ weight }) => weight);
            expect(weights).toEqual(weights.toSorted((a, b) => b - a));
          }
      }),
    );
  });

  test('decides the same for each number of equal developers in several stores', () => {
    const equal = fc.tuple(stated, fc.integer({ min: 2, max: STORES.length }));
    fc.assert(
      fc.property(equal, ([one, count]) => {
        const all = STORES.slice(0, count).map((store) => developer(store, { ...one, externalId: `of ${store}` }));
        expect([1, count]).toContain(matchDevelopers(all).groups.length);
      }),
    );
  });
});
