import { describe, expect, test } from 'vitest';
import { bodyTag, isKnownTag } from './entity-tag.ts';

describe('isKnownTag', () => {
  const tag = bodyTag('a');

  test.for([null, '', '""', bodyTag('b'), tag.slice(3, -1), `${tag}x`])('finds none in %s', (header) =>
    expect(isKnownTag(header, tag)).toBe(false),
  );

  test.for([tag, tag.slice(2), `"x", ${tag}`, '*', ` ${tag} `])('finds it in %s', (header) =>
    expect(isKnownTag(header, tag)).toBe(true),
  );
});
