import { describe, expect, test } from 'vitest';
import { findOldNumbers } from './old-source.ts';

const NOTHING = { listings: [], gone: [], problems: [] };
const read = new Date('2026-03-10T03:00:00Z');
const old = (at: string) => findOldNumbers({ ...NOTHING, numbersAt: { downloads: at } }, read);

describe('findOldNumbers', () => {
  test('finds numbers that the store made more than 48 hours before', () =>
    expect(old('2026-03-08T02:59:00Z')).toEqual({
      fields: ['downloads'],
      problems: [{ kind: 'invalid_value', message: expect.stringMatching(/^downloads: .* 48 hours before: none/) }],
    }));

  test('finds none where they are newer, or the store does not say', () => {
    for (const found of [old('2026-03-08T03:01:00Z'), old('2026-03-11T00:00:00Z'), findOldNumbers(NOTHING, read)])
      expect(found).toEqual({ fields: [], problems: [] });
  });
});
