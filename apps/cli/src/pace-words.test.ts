import { describe, expect, test } from 'vitest';
import { paceWords } from './pace-words.ts';

describe('paceWords', () => {
  test('says nothing before anything is done', () => {
    expect(paceWords(0, 500, 3)).toBe('');
    expect(paceWords(5, 500, 0)).toBe('');
  });

  test('tells the rate and the time left, in seconds, minutes, hours', () => {
    expect(paceWords(10, 100, 2)).toBe('5.0 a second, 20 s left');
    expect(paceWords(2500, 75_000, 100)).toBe('25 a second, 50 min left');
    expect(paceWords(100, 30_000, 100)).toBe('1.0 a second, 8 h 20 min left');
  });

  test('leaves the time out when nothing is left', () => {
    expect(paceWords(300, 0, 2)).toBe('150 a second');
  });
});
