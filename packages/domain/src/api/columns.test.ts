import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { COUNT_KINDS } from '../count.ts';
import { completeNumber, ListMeta, rowOf, splitColumns } from './columns.ts';
import { type ApiNumber, MaybeNumber, NUMBER_ORIGINS } from './number.ts';

const Item = z.object({ name: z.string(), day: z.iso.date(), users: MaybeNumber, downloads: MaybeNumber });
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
const item = fc.record({ name: fc.string(), day, users: fc.option(number), downloads: fc.option(number) });

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
  downloads: null,
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
          downloads: completeNumber(row.downloads, meta.downloads, row.day),
        }));
        expect(restored).toEqual(items);
      }),
    );
  });

  test('says nothing twice: no cell repeats its column', () => {
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const { meta, rows } = Answer.parse(splitColumns(Item, items));
        const repeated = rows.flatMap(({ users }) =>
          Object.keys(users ?? {}).filter((name) => name in (meta.users ?? {})),
        );
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

  test('leaves out a day that is the row’s own', () => {
    const days = ['2026-11-19', '2026-11-20'].map((on) => one({ day: on, users: { ...NUMBER, day: on } }));
    const { rows } = splitColumns(Item, days);
    expect(rows.map(({ users }) => users)).toEqual([{ value: 1 }, { value: 1 }]);
  });

  test('has no meta for a column without numbers', () =>
    expect(splitColumns(Item, [one({}), one({})]).meta).toEqual({}));
});
