import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginsWith, containsAll, countShared, readTopics } from './topics.ts';

const topics = (text: string) => readTopics(text.split(' ').filter((word) => word !== ''));
const anyTopics = fc
  .array(fc.constantFrom('pop', 'up', 'popup', 'chat', 'live', 'livechat', 'ups'), { maxLength: 5 })
  .map((words) => words.join(' '));

describe('words of two names', () => {
  test.each([
    ['chat mail', 'live chat', 1],
    ['photo', 'review', 0],
    ['', 'review', 0],
    ['email popup', 'popup form email', 2],
    ['popup', 'pop up bar', 2],
    ['pop up bar', 'popup', 2],
    ['pop ups', 'popup', 2],
    ['chat chat', 'live chat', 1],
  ])('%s and %s have %i in common', (one, other, count) => {
    expect(countShared(topics(one), topics(other))).toBe(count);
  });

  test.each([
    ['live chat bot', 'chat', true],
    ['live chat', 'livechat', true],
    ['popup bar', 'pop up', true],
    ['live chat', 'live mail', false],
    ['chat', 'live chat', false],
  ])('%s has all words of %s: %s', (whole, part, expected) => {
    expect(containsAll(topics(whole), topics(part))).toBe(expected);
  });

  test('begin alike only in one order', () => {
    expect(beginsWith(topics('safe web view'), topics('safe web'))).toBe(true);
    expect(beginsWith(topics('web safe'), topics('safe web'))).toBe(false);
    expect(beginsWith(topics('safe'), topics('safe web'))).toBe(false);
  });

  test('have as much in common in either order', () => {
    fc.assert(
      fc.property(anyTopics, anyTopics, (one, other) => {
        expect(countShared(topics(one), topics(other))).toBe(countShared(topics(other), topics(one)));
      }),
    );
  });
});
