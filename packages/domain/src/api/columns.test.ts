import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { COUNT_KINDS } from '../count.ts';
import { completeChange, completeEstimate, completeNumber, ListMeta, rowOf, splitColumns } from './columns.ts';
import {
  type ApiChange,
  type ApiEstimate,
  type ApiNumber,
  estimatedRevenue,
  MaybeChange,
  MaybeEstimate,
  MaybeNumber,
  NUMBER_ORIGINS,
} from './number.ts';

const Item = z.object({
  name: z.string(),
  day: z.iso.date(),
  users: MaybeNumber,
  usersChange30d: MaybeChange,
  revenue: MaybeEstimate,
});
const Answer = z.object({ meta: ListMeta, rows: z.array(rowOf(Item)) });
type Item = z.infer<typeof Item>;

const day = fc.constantFrom('2026-11-19', '2026-11-20');
const number: fc.Arbitrary<ApiNumber> = fc.record({
  value: fc.nat(),
  kind: fc.constantFrom(...COUNT_KINDS),
  origin: fc.constantFrom(...NUMBER_ORIGINS),
  day: fc.option(day),
  source: fc.constantFrom('store', 'internet-archive'),
  method: fc.constantFrom(null, 'sum'),
});
const share = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }));
const change: fc.Arbitrary<ApiChange> = fc
  .record({
    value: share,
    low: share,
    high: share,
    before: fc.record({ value: fc.nat(), kind: fc.constantFrom(...COUNT_KINDS) }),
    gain: fc.integer(),
  })
  .chain((parts) => number.map((one) => ({ ...one, ...parts })));
const amount = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true });
const estimate: fc.Arbitrary<ApiEstimate> = fc
  .record({ lower: amount, upper: amount, chance: fc.constantFrom(0.8, 0.9) })
  .chain((parts) => number.map((one) => ({ ...one, ...parts })));
const item = fc.record({
  ...{ name: fc.string(), day, users: fc.option(number), usersChange30d: fc.option(change) },
  revenue: fc.option(estimate),
});

const NUMBER: ApiNumber = {
  value: 1,
  kind: 'exact',
  origin: 'reported',
  day: '2026-11-20',
  source: 'store',
  method: null,
};
const one = (fields: Partial<Item>): Item => ({
  name: 'a',
  day: '2026-11-20',
  users: null,
  usersChange30d: null,
  revenue: null,
  ...fields,
});

describe('splitColumns', () => {
  test('loses nothing: completeNumber gives every number back', () => {
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const { meta, rows } = Answer.parse(splitColumns(Item, items));
        const restored = rows.map((row) => ({
          ...row,
          users: completeNumber(row.users, meta.users, row.day),
          usersChange30d: completeChange(row.usersChange30d, meta.usersChange30d, row.day),
          revenue: completeEstimate(row.revenue, meta.revenue, row.day),
        }));
        expect(restored).toEqual(items);
      }),
    );
  });

  test('says nothing twice: no cell repeats its column', () => {
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const { meta, rows } = Answer.parse(splitColumns(Item, items));
        const repeated = rows.flatMap(({ users, usersChange30d, revenue }) => [
          ...Object.keys(users ?? {}).filter((name) => name in (meta.users ?? {})),
          ...Object.keys(revenue ?? {}).filter((name) => name in (meta.revenue ?? {})),
          ...Object.keys(usersChange30d ?? {}).filter((name) => name in (meta.usersChange30d ?? {})),
        ]);
        expect(repeated).toEqual([]);
      }),
    );
  });

  test('gives once what is equal in a column, and in the cells what differs', () => {
    const rounded = { ...NUMBER, value: 2, kind: 'rounded' } as const;
    expect(splitColumns(Item, [one({ users: NUMBER }), one({ users: rounded }), one({})])).toMatchObject({
      meta: { users: { origin: 'reported', source: 'store', method: null } },
      rows: [{ users: { value: 1, kind: 'exact' } }, { users: { value: 2, kind: 'rounded' } }, { users: null }],
    });
  });

  test('keeps in its cell what a change is, though all rows have the same', () => {
    const change: ApiChange = {
      ...{ ...NUMBER, value: 0.5, origin: 'derived', method: 'change_30d' },
      ...{ low: 0.4, high: 0.6, before: { value: 100, kind: 'exact' }, gain: 50 },
    };
    const { meta, rows } = splitColumns(Item, [one({ usersChange30d: change }), one({ usersChange30d: change })]);
    const { value, low, high, before, gain, day: _, ...common } = change;
    expect(meta).toEqual({ usersChange30d: common });
    expect(rows[1]?.usersChange30d).toEqual({ value, low, high, before, gain });
  });

  test('keeps the interval of an estimate in its cell, and gives its chance once', () => {
    const revenue = estimatedRevenue({
      estimate: { lower: 1, point: 2, upper: 3 },
      ...{ day: '2026-11-01', source: 'store', version: 1 },
    });
    const { meta, rows } = splitColumns(Item, [one({ revenue }), one({ revenue })]);
    expect(meta.revenue).toMatchObject({ origin: 'estimated', method: 'revenue_1', chance: 0.8, day: '2026-11-01' });
    expect(rows[0]?.revenue).toEqual({ value: 2, lower: 1, upper: 3 });
  });

  test('leaves out a day that is the row’s own', () => {
    const days = ['2026-11-19', '2026-11-20'].map((on) => one({ day: on, users: { ...NUMBER, day: on } }));
    const { rows } = splitColumns(Item, days);
    expect(rows.map(({ users }) => users)).toEqual([{ value: 1 }, { value: 1 }]);
  });

  test('has no meta for a column without numbers', () =>
    expect(splitColumns(Item, [one({}), one({})]).meta).toEqual({}));
});
