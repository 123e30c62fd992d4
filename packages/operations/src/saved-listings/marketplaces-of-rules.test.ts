import { MARKETPLACES_OF_RULES } from '@pi/intelligence';
import { registry } from '@pi/scrapers';
import { expect, test } from 'vitest';

test('every marketplace that a rule of extraction names is a registered one', () => {
  expect(MARKETPLACES_OF_RULES.length).toBeGreaterThan(10);
  expect(MARKETPLACES_OF_RULES.filter((name) => !registry.has(name))).toEqual([]);
});
