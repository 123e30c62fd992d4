import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortenAddress } from './shorten-address.ts';

describe('shortenAddress', () => {
  test.for([
    ['203.0.113.7', '203.0.113.x'],
    ['::ffff:203.0.113.7', '203.0.113.x'],
    ['2001:DB8:1:2:3:4:5:6', '2001:db8:1:x'],
    ['2001:db8::1', '2001:db8:0:x'],
    ['::1', '0:0:0:x'],
    ['', null],
    [undefined, null],
    ['unknown', null],
  ] as const)('makes %j to %j', ([address, short]) => expect(shortenAddress(address)).toBe(short));

  test('names no more than the network', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (address) => {
        const short = shortenAddress(address) ?? '';
        expect(short).toMatch(/^(\d{1,3}\.\d{1,3}\.\d{1,3}\.x|([\da-f]{1,4}:){3}x)$/);
      }),
    );
  });
});
