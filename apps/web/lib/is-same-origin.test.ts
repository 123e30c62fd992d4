import { expect, test } from 'vitest';
import { isSameOrigin } from './is-same-origin.ts';

const here = { host: 'market.example' };

test.for([
  ['no origin', here],
  ['an origin that hides itself', { ...here, origin: 'null' }],
  ['another origin', { ...here, origin: 'https://evil.example' }],
  [
    'another site, whatever its origin says',
    { ...here, origin: 'https://market.example', 'sec-fetch-site': 'cross-site' },
  ],
  ['a sister site', { ...here, 'sec-fetch-site': 'same-site' }],
] as const)('a form from %s is refused', ([_name, headers]) => expect(isSameOrigin(new Headers(headers))).toBe(false));

test('a form from this site is taken', () => {
  expect(isSameOrigin(new Headers({ ...here, origin: 'https://market.example' }))).toBe(true);
  expect(isSameOrigin(new Headers({ ...here, 'sec-fetch-site': 'same-origin' }))).toBe(true);
});
