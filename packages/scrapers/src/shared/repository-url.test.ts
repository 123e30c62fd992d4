import { describe, expect, test } from 'vitest';
import { repositoryUrl } from './repository-url.ts';

describe('repositoryUrl', () => {
  test.each([
    ['git@github.com:moss/glow.git', null],
    ['github:moss/glow', null],
    ['', null],
    [{ url: 'https://github.com/moss/glow' }, null],
    ['git+https://github.com/moss/glow.git', 'https://github.com/moss/glow.git'],
    ['https://github.com/moss/glow', 'https://github.com/moss/glow'],
  ])('makes of %j %j', (value, expected) => {
    expect(repositoryUrl(value)).toBe(expected);
  });
});
