import { describe, expect, test } from 'vitest';
import { bodyTag, isUnchanged } from './entity-tag.ts';

describe('isUnchanged', () => {
  const tag = bodyTag('a');
  const answered = new Headers({ ETag: tag, 'Last-Modified': 'Mon, 30 Nov 2026 08:00:00 GMT' });
  const since = (moment: string) => new Headers({ 'If-Modified-Since': moment });

  test.for(['', '""', bodyTag('b'), tag.slice(3, -1), `${tag}x`])('finds no tag in %s', (known) =>
    expect(isUnchanged(new Headers({ 'If-None-Match': known }), answered)).toBe(false),
  );

  test.for([tag, tag.slice(2), `"x", ${tag}`, '*', ` ${tag} `])('finds the tag in %s', (known) =>
    expect(isUnchanged(new Headers({ 'If-None-Match': known }), answered)).toBe(true),
  );

  test.for(['', 'yesterday', 'Mon, 30 Nov 2026 07:59:59 GMT'])('"%s" is no moment after the last change', (moment) =>
    expect(isUnchanged(since(moment), answered)).toBe(false),
  );

  test.for(['Mon, 30 Nov 2026 08:00:00 GMT', 'Tue, 01 Dec 2026 00:00:00 GMT'])('nothing changed since %s', (moment) =>
    expect(isUnchanged(since(moment), answered)).toBe(true),
  );

  test('a tag that is another one says more than a moment, and an answer may have no moment', () => {
    const moment = 'Tue, 01 Dec 2026 00:00:00 GMT';
    expect(isUnchanged(new Headers({ 'If-None-Match': bodyTag('b'), 'If-Modified-Since': moment }), answered)).toBe(
      false,
    );
    expect(isUnchanged(since(moment), new Headers({ ETag: tag }))).toBe(false);
    expect(isUnchanged(new Headers(), answered)).toBe(false);
  });
});
