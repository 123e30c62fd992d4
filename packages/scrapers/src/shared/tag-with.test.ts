import { describe, expect, test } from 'vitest';
import { tagWith } from './tag-with.ts';

describe('tagWith', () => {
  test('is undefined where no tag of the name has the attribute, or its tag is cut off', () => {
    expect(tagWith('<meta rel="canonical"><link rel="icon">', 'link', 'rel="canonical"')).toBeUndefined();
    expect(tagWith('<link rel="canonical" href="x', 'link', 'rel="canonical"')).toBeUndefined();
    expect(tagWith('<link rel="canonical" '.repeat(20_000), 'link', 'rel="canonical"')).toBeUndefined();
  });

  test('is the first tag with it', () => {
    const page = '<link rel="icon"><LINK href="a" rel="canonical"><link href="b" rel="canonical">';
    expect(tagWith(page, 'link', 'rel="canonical"')).toBe('<LINK href="a" rel="canonical">');
  });
});
