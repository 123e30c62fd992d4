import { describe, expect, test } from 'vitest';
import { userBracketOf } from './maker-facts.ts';

describe('userBracketOf', () => {
  test.each([
    [0, '0–100'],
    [99, '0–100'],
    [100, '100–1k'],
    [999, '100–1k'],
    [1000, '1k–10k'],
    [999_999, '100k–1M'],
    [1_000_000, '1M–10M'],
    [10_000_000, '10M+'],
    [Number.MAX_SAFE_INTEGER, '10M+'],
  ])('puts %d users into %s', (users, bracket) => expect(userBracketOf(users)).toBe(bracket));
});
