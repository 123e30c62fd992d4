import { describe, expect, test } from 'vitest';
import { listHref } from './list-href.ts';

describe('listHref', () => {
  test('is the bare path without parameters', () => expect(listHref('/a', { page: undefined })).toBe('/a'));
  test('escapes what a user types', () => expect(listHref('/a', { q: 'a&b c', page: 2 })).toBe('/a?q=a%26b+c&page=2'));
});
