import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromRefusedHeader, toRefusedHeader } from './refused-page.ts';

test('without the header there is no issue', () => expect(fromRefusedHeader(null)).toEqual([]));

test('any issue comes back from the header, which has letters that a header may have', () => {
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(fc.array(fc.record({ field: text, message: text })), (issues) => {
      const header = toRefusedHeader(issues);
      expect(header).toMatch(/^[\x21-\x7e]*$/);
      expect(fromRefusedHeader(header)).toEqual(issues);
    }),
  );
});
