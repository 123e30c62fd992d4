import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeSegment, parsePluginId, pluginPath, toPluginId } from './plugin-id.ts';

describe('parsePluginId', () => {
  test.each(['', 'chrome-web-store', 'chrome-web-store:', ':abc', 'a:b\0'])('is null for %j', (id) =>
    expect(parsePluginId(id)).toBeNull(),
  );

  test('restores the identity whatever the external id contains', () => {
    const externalId = fc.string({ minLength: 1, unit: 'binary' }).filter((one) => !one.includes('\0'));
    fc.assert(
      fc.property(externalId, (one) => {
        const identity = { marketplace: 'open-vsx', externalId: one };
        expect(parsePluginId(toPluginId(identity))).toEqual(identity);
      }),
    );
  });
});

describe('pluginPath', () => {
  test('is one segment when the external id contains a slash', () =>
    expect(pluginPath({ marketplace: 'raycast', externalId: 'a/b?c' })).toBe('/plugins/raycast%3Aa%2Fb%3Fc'));
});

describe('decodeSegment', () => {
  test('is null for a malformed escape', () => expect(decodeSegment('%E0%A4%A')).toBeNull());
  test('decodes once', () => expect(decodeSegment('a%2525')).toBe('a%25'));
});
