import { describe, expect, test } from 'vitest';
import { createInquiryLimits } from './inquiry-limits.ts';

const HOUR_MS = 3_600_000;

describe('limits of inquiries', () => {
  test('refuse the sixth of one sender in an hour, and not the first of another', () => {
    const limits = createInquiryLimits();
    expect([1, 2, 3, 4, 5, 6].map((now) => limits.take('192.0.2.1', now))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(limits.take('192.0.2.2', 7)).toBe(true);
  });

  test('refuse a sender who invents addresses, after a hundred', () => {
    const limits = createInquiryLimits();
    const taken = Array.from({ length: 150 }, (_, index) => limits.take(`192.0.2.${index}`, index));
    expect(taken.filter(Boolean)).toHaveLength(100);
  });

  test('take again after an hour', () => {
    const limits = createInquiryLimits();
    for (let count = 0; count < 6; count++) limits.take('192.0.2.1', 0);
    expect(limits.take('192.0.2.1', HOUR_MS + 1)).toBe(true);
  });
});
