import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCursor, listMark, parseCursor } from './cursor.ts';

const key = fc.array(fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string(), fc.constant(null)), {
  maxLength: 3,
});
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

describe('the mark of a list', () => {
  test('is the same in whatever order its parameters are, and another for another list', () => {
    expect(listMark({ a: '1', b: '2', c: undefined })).toBe(listMark({ b: '2', a: '1' }));
    expect(listMark({ a: '1' })).not.toBe(listMark({ a: '2' }));
  });
});
