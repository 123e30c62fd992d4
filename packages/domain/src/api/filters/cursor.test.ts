import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cursor, formatCursor, isCursorOf, type ListOfPlugins, listMark, parseCursor } from './cursor.ts';

const key = fc.array(
  fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string(), fc.constant(null)),
  {
    maxLength: 3,
  },
);
const cursors = fc.record({
  key: key.map((values) => values.map((value) => (Object.is(value, -0) ? 0 : value))),
  id: fc.nat(),
  before: fc.nat(1e9),
  isBack: fc.boolean(),
  of: fc.constant('abc'),
});

describe('a cursor', () => {
  test('is read as it was written, and fits into an address as it is', () => {
    fc.assert(
      fc.property(cursors, (cursor) => {
        const text = formatCursor(cursor);
        expect(text).toMatch(/^[\w-]+$/);
        expect(parseCursor(text)).toEqual(cursor);
      }),
    );
  });

  test.each(['', 'x', 'W10', '!', 'a'.repeat(10_000), Buffer.from('[[1],-1,0,0,"a"]').toString('base64url')])(
    'is refused where it is malformed: %#',
    (text) => expect(parseCursor(text)).toBeNull(),
  );

  test('is never an exception', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        parseCursor(Buffer.from(json).toString('base64url'));
      }),
    );
  });
});

describe('a cursor of a list', () => {
  const list: ListOfPlugins = { filters: { rating: { to: 3.5 }, users: { from: 1 } }, sort: 'rating', order: 'desc' };
  const cursor: Cursor = { key: [4.5], id: 1, before: 24, isBack: false, of: listMark(list) };

  test('fits that list, in whatever order its filters are', () => {
    expect(isCursorOf(cursor, list)).toBe(true);
    expect(isCursorOf(cursor, { ...list, filters: { users: { from: 1 }, rating: { to: 3.5 } } })).toBe(true);
  });

  test.each([{ sort: 'price' }, { order: 'asc' }, { filters: {} }, { on: '2026-11-10' }] as Partial<ListOfPlugins>[])(
    'fits no other list: %j',
    (other) => expect(isCursorOf(cursor, { ...list, ...other })).toBe(false),
  );

  test.each([[[]], [['x']], [[4.5, 1]], [[1e38]]])('is refused with values of another sort: %j', (key) =>
    expect(isCursorOf({ ...cursor, key }, list)).toBe(false),
  );
});
