import { describe, expect, test } from 'vitest';
import { PhraseTrie } from './phrase-trie.ts';

describe('PhraseTrie', () => {
  const trie = new PhraseTrie<string>();
  trie.set(['google'], () => 'Google');
  trie.set(['google', 'drive', 'sync'], (before) => before ?? 'Sync');
  trie.set(['google', 'drive', 'sync'], (before) => before ?? 'another');

  test('finds nothing where no phrase begins, or none is complete', () => {
    expect(trie.longestAt(['drive'], 0)).toBeUndefined();
    expect(trie.longestAt([], 0)).toBeUndefined();
    expect(new PhraseTrie().longestAt(['google'], 0)).toBeUndefined();
  });

  test('finds the longest phrase from a word on', () => {
    expect(trie.longestAt(['my', 'google', 'drive'], 1)).toEqual({ value: 'Google', length: 1 });
    expect(trie.longestAt(['google', 'drive', 'sync', 'x'], 0)).toEqual({ value: 'Sync', length: 3 });
  });
});
