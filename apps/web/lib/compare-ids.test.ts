import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePath, IdsParam, slotsOf, toIdsParam, withSlot } from './compare-ids.ts';
import { toPluginId } from './plugin-id.ts';

const read = (text: string) => IdsParam.safeParse(text).data?.map(toPluginId);
const refusal = (text: string) => IdsParam.safeParse(text).error?.issues[0]?.message;

describe('the ids of a comparison', () => {
  test('are refused where one is malformed, there are none, or more than six', () => {
    expect(refusal('')).toContain('at least one id');
    expect(refusal(',')).toContain('at least one id');
    expect(refusal('toy:a,b')).toBe('ids: "b" does not have the form marketplace:externalId.');
    expect(refusal('toy:%E0%A4%A')).toContain('does not have the form');
    expect(refusal(`x${'y'.repeat(10_000)}`)?.length).toBeLessThan(150);
    expect(refusal(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => `toy:${id}`).join())).toBe(
      'ids has 7 plugins: at most 6.',
    );
  });

  test('count once, in their order', () => expect(read('toy:b,toy:a,toy:b')).toEqual(['toy:b', 'toy:a']));

  test('are the same after a way through an address, whatever characters they have', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), { minLength: 1, maxLength: 6 }),
        (ids) => {
          const given = ids.filter((id) => id.trim() === id && !id.includes('\0')).map((id) => `toy:${id}`);
          if (given.length === 0) return;
          const url = new URL(comparePath(given), 'http://x');
          expect(read(url.searchParams.get('ids') ?? '')).toEqual(given);
        },
      ),
    ));

  test('keep their places, which are their colors, when one is taken out', () => {
    const text = toIdsParam(['toy:a', null, 'toy:c', null]);
    expect(text).toBe('toy:a,,toy:c');
    const slots = slotsOf(text, IdsParam.parse(text));
    expect(slots).toEqual(['toy:a', null, 'toy:c']);
    expect(withSlot(slots, 'toy:d')).toEqual(['toy:a', 'toy:d', 'toy:c']);
    expect(withSlot(['toy:a'], 'toy:d')).toEqual(['toy:a', 'toy:d']);
  });

  test('move up where there are more places than colors', () =>
    expect(slotsOf('toy:a,,,,,,toy:b', IdsParam.parse('toy:a,,,,,,toy:b'))).toEqual(['toy:a', 'toy:b']));

  test('are readable in an address', () => {
    expect(comparePath(['toy:a', 'toy:b'], { range: '1y', scale: undefined })).toBe(
      '/compare?ids=toy:a,toy:b&range=1y',
    );
    expect(comparePath([])).toBe('/compare');
    expect(toIdsParam(['toy:a,b'])).toBe('toy:a%2Cb');
  });
});
