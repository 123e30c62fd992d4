import { describe, expect, test } from 'vitest';
import { sampleMoment } from './open-sample.ts';

describe('sampleMoment', () => {
  test('is now for today', () => {
    const now = new Date('2026-03-01T12:00:00Z');
    expect(sampleMoment('2026-03-01', now)).toBe(now);
  });

  test('lies on the day for a day in the past', () => {
    expect(sampleMoment('2026-02-27', new Date('2026-03-01T12:00:00Z'))).toEqual(new Date('2026-02-27T03:10:00Z'));
  });
});
