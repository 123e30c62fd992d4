import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joined } from './page-pieces.ts';

describe('joined', () => {
  test('is a list as JSON reads it, an empty one too', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (values) => {
        const text = [
          ...joined(
            '[',
            values.map((one) => JSON.stringify(one)),
            ']',
          ),
        ].join('');
        expect(text).toBe(JSON.stringify(values));
      }),
    );
  });

  test('separates entries as requested', () => {
    expect([...joined('[\n  ', ['1', '2'], '\n]\n', ',\n  ')].join('')).toBe('[\n  1,\n  2\n]\n');
  });
});
