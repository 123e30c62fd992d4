import { describe, expect, test } from 'vitest';
import { type ChangeOfHands, countGivenAway } from './count-given-away.ts';

const aChange = (values: Partial<ChangeOfHands>): ChangeOfHands => ({
  ...{ pluginId: 1, day: '2026-11-01', from: 7, owner: 8 },
  ...values,
});

describe('countGivenAway', () => {
  test('counts a plugin once, however often it left, with the last day', () =>
    expect(
      countGivenAway([
        aChange({}),
        aChange({ day: '2026-11-09' }),
        aChange({ day: '2026-11-04', pluginId: 2 }),
        aChange({ from: 9 }),
      ]),
    ).toEqual([
      { companyId: 7, plugins: 2, lastOn: '2026-11-09' },
      { companyId: 9, plugins: 1, lastOn: '2026-11-01' },
    ]));

  test('counts none that the company has today, and none of an unknown owner', () =>
    expect(countGivenAway([aChange({ owner: 7 }), aChange({ from: null })])).toEqual([]));

  test('counts what went to an owner without a company', () =>
    expect(countGivenAway([aChange({ owner: null })])).toMatchObject([{ companyId: 7, plugins: 1 }]));
});
