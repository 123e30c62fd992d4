import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { companySlug } from './company-slug.ts';

const free = () => false;
const slugShape = /^[a-z0-9]+(-[a-z0-9]+)*$/;

describe('companySlug', () => {
  test('uses a hash for names without a Latin equivalent', () => {
    expect(companySlug('同盾科技', free)).toMatch(/^company-[0-9a-f]{8}$/);
    expect(companySlug('同盾科技', free)).toBe(companySlug('同盾科技', free));
    expect(companySlug('同盾科技', free)).not.toBe(companySlug('北京芽芽科技', free));
    expect(companySlug('🔥', free)).toMatch(slugShape);
  });

  test('adds the next number when a slug is taken', () => {
    const taken = new Set(['acme-labs', 'acme-labs-2']);
    expect(companySlug('Acme Labs', (slug) => taken.has(slug))).toBe('acme-labs-3');
  });

  test('has at most 60 characters, number included', () => {
    const name = 'long '.repeat(40);
    expect(companySlug(name, free).length).toBeLessThanOrEqual(60);
    const first = companySlug(name, free);
    const second = companySlug(name, (slug) => slug === first);
    expect(second.length).toBeLessThanOrEqual(60);
    expect(second).toMatch(/-2$/);
  });

  test.each([
    ['Acme Software', 'acme-software'],
    ['JetBrains', 'jetbrains'],
    ['Société Générale', 'societe-generale'],
    ['Ромашка', 'romashka'],
    ['AI21 Labs', 'ai21-labs'],
    ['Booking.com', 'booking-com'],
  ])('gives %s the slug %s', (display, slug) => {
    expect(companySlug(display, free)).toBe(slug);
  });

  test('gives a valid, free slug for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), fc.nat(3), (name, clashes) => {
        const taken = new Set<string>();
        for (let count = 0; count <= clashes; count++) {
          const slug = companySlug(name, (one) => taken.has(one));
          expect(slug).toMatch(slugShape);
          expect(slug.length).toBeLessThanOrEqual(60);
          expect(taken.has(slug)).toBe(false);
          taken.add(slug);
        }
      }),
    );
  });
});
