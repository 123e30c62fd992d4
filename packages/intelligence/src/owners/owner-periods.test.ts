import type { Developer } from '@pi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type KnownOwners, type OwnerAlias, ownerPeriods } from './owner-periods.ts';

const acme: Developer = { name: 'Acme Works GmbH', site: 'https://www.acme.dev/about', email: 'hi@acme.dev' };
const zeta: Developer = { name: 'Zeta Tools', site: 'https://zeta.dev' };
const ACME = 1;
const ZETA = 2;
const COMPANIES: Record<string, number> = { [acme.name]: ACME, [zeta.name]: ZETA };

const aliasOf = (alias: Partial<OwnerAlias>): OwnerAlias => ({
  kind: 'domain',
  value: 'zeta.dev',
  companyId: ACME,
  from: null,
  to: null,
  source: 'register',
  ...alias,
});
const knowing = (aliases: OwnerAlias[], companies = COMPANIES): KnownOwners => ({
  today: '2026-06-01',
  aliases,
  companyOf: ({ name }) => companies[name] ?? null,
});

function summarize(...[stated, known]: Parameters<typeof ownerPeriods>) {
  return ownerPeriods(stated, known).map(({ from, to, companyId, alias }) => [from, to, companyId, alias?.value]);
}

describe('ownerPeriods', () => {
  test('gives none for a listing that never states a developer', () => {
    expect(ownerPeriods([], knowing([]))).toEqual([]);
    expect(ownerPeriods([{ day: '2026-01-01', developer: null }], knowing([]))).toEqual([]);
  });

  test('lets a developer stay through days on which none is stated', () => {
    const stated = [
      { day: '2026-01-01', developer: acme },
      { day: '2026-01-02', developer: undefined },
      { day: '2026-01-03', developer: null },
      { day: '2026-01-04', developer: acme },
    ];
    expect(summarize(stated, knowing([]))).toEqual([['2026-01-01', null, ACME, undefined]]);
  });

  test('has no company for a developer that belongs to none, whose name is standardized', () => {
    const periods = ownerPeriods([{ day: '2026-01-01', developer: acme }], knowing([], {}));
    expect(periods).toEqual([
      { from: '2026-01-01', to: null, companyId: null, developerName: 'Acme Works', alias: null },
    ]);
  });

  test('joins spellings of one name where no company is known', () => {
    const stated = [
      { day: '2026-01-01', developer: { name: 'ACME Works' } },
      { day: '2026-01-02', developer: { name: 'Acme Works GmbH' } },
    ];
    expect(ownerPeriods(stated, knowing([], {}))).toMatchObject([{ from: '2026-01-01', developerName: 'Acme Works' }]);
  });

  test('begins with the day of each developer, the last of a day', () => {
    const stated = [
      { day: '2026-01-01', developer: acme },
      { day: '2026-02-01', developer: acme },
      { day: '2026-02-01', developer: zeta },
      { day: '2026-03-01', developer: acme },
    ];
    expect(summarize(stated, knowing([]))).toEqual([
      ['2026-01-01', '2026-02-01', ACME, undefined],
      ['2026-02-01', '2026-03-01', ZETA, undefined],
      ['2026-03-01', null, ACME, undefined],
    ]);
  });

  test('counts a listing with the buyer from the day of a takeover on, and not before', () => {
    const stated = [{ day: '2026-01-01', developer: zeta }];
    const bought = aliasOf({ from: '2026-03-01' });
    // Since the takeover its developer is matched to the buyer.
    expect(summarize(stated, knowing([bought], { [zeta.name]: ACME }))).toEqual([
      ['2026-01-01', '2026-03-01', null, undefined],
      ['2026-03-01', null, ACME, 'zeta.dev'],
    ]);
  });

  test('gives a developer its own company again when an alias ends', () => {
    const stated = [{ day: '2026-01-01', developer: zeta }];
    const sold = aliasOf({ kind: 'name', value: 'zetatools', from: '2025-01-01', to: '2026-03-01' });
    expect(summarize(stated, knowing([sold]))).toEqual([
      ['2026-01-01', '2026-03-01', ACME, 'zetatools'],
      ['2026-03-01', null, ZETA, undefined],
    ]);
  });

  test('believes an alias of a domain only of a developer that is called like it, or whose site is verified', () => {
    const claims = { name: 'Shady Works', site: 'https://zeta.dev' };
    const summary = (developer: Developer) =>
      summarize([{ day: '2026-01-01', developer }], knowing([aliasOf({})], { [claims.name]: 9 }));
    expect(summary(claims)).toEqual([['2026-01-01', null, 9, undefined]]);
    expect(summary({ ...claims, siteVerified: true })).toEqual([['2026-01-01', null, ACME, 'zeta.dev']]);
  });

  test('takes a domain for more than a name', () => {
    const aliases = [aliasOf({ kind: 'name', value: 'zetatools', companyId: 3 }), aliasOf({ companyId: 4 })];
    expect(summarize([{ day: '2026-01-01', developer: zeta }], knowing(aliases))).toEqual([
      ['2026-01-01', null, 4, 'zeta.dev'],
    ]);
  });

  test('covers every day from the first on once, whatever is stated', () => {
    const day = fc.integer({ min: 10, max: 28 }).map((date) => `2026-01-${date}`);
    const alias = fc
      .record({ from: fc.option(day), to: fc.option(day), companyId: fc.constantFrom(ACME, 3) })
      .map(aliasOf);
    const stated = fc
      .array(fc.record({ day, developer: fc.constantFrom(acme, zeta, null) }), { minLength: 1 })
      .map((all) => all.toSorted((a, b) => (a.day < b.day ? -1 : 1)));
    fc.assert(
      fc.property(stated, fc.array(alias), (revisions, aliases) => {
        const periods = ownerPeriods(revisions, knowing(aliases));
        expect(periods[0]?.from).toBe(revisions.find(({ developer }) => developer)?.day);
        for (const [at, { from, to }] of periods.entries()) {
          expect(to).toBe(periods[at + 1]?.from ?? null);
          expect(to === null || from < to).toBe(true);
        }
      }),
    );
  });
});
