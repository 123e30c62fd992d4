import { expect, test } from 'vitest';
import { senderOf } from './sender-of.ts';

test.each([
  ['198.51.100.1, 203.0.113.7', 0, '203.0.113.7'],
  ['198.51.100.1, 203.0.113.7', 1, '203.0.113.7'],
  ['198.51.100.1, 203.0.113.7, 10.0.0.2', 2, '203.0.113.7'],
  ['203.0.113.7', 2, ''],
  ['', 1, ''],
])('the sender of %j behind %i proxies is %j', (written, proxies, sender) =>
  expect(senderOf(new Headers({ 'x-forwarded-for': written }), proxies)).toBe(sender),
);
