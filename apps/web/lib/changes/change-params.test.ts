import { CHANGE_GROUPS, PERMISSION_RISKS } from '@pi/domain';
import { marketplaceInfos } from '@pi/scrapers/info';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHANGE_SPANS, ChangePageParams, changesHref, daysOf, joinLists } from './change-params.ts';

const subset = <Item>(items: readonly Item[], minLength = 0) => fc.subarray([...items], { minLength });
const params = fc.record(
  {
    kind: subset(CHANGE_GROUPS, 1),
    marketplace: subset(marketplaceInfos.map(({ name }) => name)),
    days: fc.constantFrom(...CHANGE_SPANS),
    users: fc.integer({ min: 0, max: 1e9 }),
    risk: subset(PERMISSION_RISKS),
    day: fc.constantFrom('2026-11-20', '2026-02-28'),
    until: fc.constantFrom('2026-11-20', '2026-02-28'),
    order: fc.constantFrom('size' as const, 'risk' as const),
    page: fc.integer({ min: 1, max: 1000 }),
  },
  { requiredKeys: ['marketplace', 'days', 'risk', 'order', 'page'] },
);

describe('changesHref', () => {
  test('gives an address that is read as the same parameters', () => {
    fc.assert(
      fc.property(params, (given) => {
        const { searchParams } = new URL(changesHref(given, { page: given.page }), 'http://localhost');
        expect(ChangePageParams.parse(Object.fromEntries(searchParams))).toEqual(given);
      }),
    );
  });
});

describe('ChangePageParams', () => {
  test('refuses what is no list, no number and no day', () => {
    for (const wrong of [{ kind: 'owner' }, { users: '1.5' }, { users: 'many' }, { days: '8' }, { day: 'today' }])
      expect(ChangePageParams.safeParse(wrong).success).toBe(false);
  });

  test('reads short numbers', () => expect(ChangePageParams.parse({ users: '10k' }).users).toBe(10_000));
});

describe('daysOf', () => {
  const parse = (given: Record<string, string>) => daysOf(ChangePageParams.parse(given), '2026-11-20');

  test('ends with the newest day, also where a later one is asked for', () => {
    expect(parse({})).toEqual({ from: '2026-11-14', to: '2026-11-20' });
    expect(parse({ until: '2027-01-01' })).toEqual({ from: '2026-11-14', to: '2026-11-20' });
  });

  test('gives one day, or the days up to one', () => {
    expect(parse({ day: '2026-11-03' })).toEqual({ from: '2026-11-03', to: '2026-11-03' });
    expect(parse({ until: '2026-11-03', days: '30' })).toEqual({ from: '2026-10-05', to: '2026-11-03' });
  });
});

describe('joinLists', () => {
  test('makes boxes of one name a list and leaves out empty values', () =>
    expect(joinLists({ risk: ['low', 'high'], users: '', days: '30' })).toEqual({ risk: 'low,high', days: '30' }));
});
