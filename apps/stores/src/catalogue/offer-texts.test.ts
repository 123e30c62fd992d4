import { expect, test } from 'vitest';
import { drawFrom } from './draw.ts';
import { offerOf, partnersOf } from './offer-texts.ts';

const draws = Array.from({ length: 300 }, (_, seed) => drawFrom(seed));

test('about a third of the products say what they cost, in every usual way', () => {
  const offers = draws.flatMap((draw) => offerOf(draw) ?? []);
  expect(offers.length).toBeGreaterThan(70);
  expect(offers.length).toBeLessThan(150);
  for (const way of [/ a month, or /, /^Plans:/, /^Try it/, /Premium: €/, /^One payment/])
    expect(offers.some((offer) => way.test(offer))).toBe(true);
});

test('many name products that they work with', () => {
  const partners = draws.flatMap((draw) => partnersOf(draw) ?? []);
  expect(partners.length).toBeGreaterThan(80);
  for (const text of partners) expect(text).toMatch(/^Works with .+\.$/);
});
