import type { CheckedPlugin } from '@pi/domain/api';
import { describe, expect, test } from 'vitest';
import { orderChecked, summarizeChecked } from './order-checked.ts';
import { toUnknownPlugin } from './to-checked-plugin.ts';

const plugin = (given: string, values: Partial<CheckedPlugin>): CheckedPlugin => ({
  ...toUnknownPlugin(given, 'listed'),
  ...values,
});
const users = (value: number) =>
  ({ value, kind: 'exact', origin: 'reported', day: null, source: 'edge', method: null }) as const;
const SOLD = [{ day: '2026-01-01', kind: 'owner_changed', before: 'A', after: 'B' }] as const;

const PLUGINS = [
  plugin('small', { number: users(5) }),
  plugin('large', { number: users(500) }),
  plugin('unknown', { state: 'never_seen' }),
  plugin('unclear', { state: 'ambiguous' }),
  plugin('missing', { state: 'missing' }),
  plugin('medium', { riskAdded: 'medium' }),
  plugin('high', { riskAdded: 'high' }),
  plugin('sold', { ownerChanges: [...SOLD] }),
  plugin('sold and high', { ownerChanges: [...SOLD], riskAdded: 'high' }),
  plugin('delisted', { state: 'delisted' }),
];

describe('orderChecked', () => {
  test('has delisted plugins first, then new owners, risks, missing ones and ids not found', () =>
    expect(orderChecked(PLUGINS).map(({ given }) => given)).toEqual([
      ...['delisted', 'sold and high', 'sold', 'high', 'medium', 'missing', 'unknown', 'unclear', 'large', 'small'],
    ]));
});

describe('summarizeChecked', () => {
  test('counts a plugin in each of its counts', () =>
    expect(summarizeChecked(PLUGINS)).toEqual({
      ...{ given: 10, listed: 6, missing: 1, delisted: 1, changedOwner: 2, gainedHighRisk: 2 },
      ...{ neverSeen: 1, unclear: 1 },
    }));
});
