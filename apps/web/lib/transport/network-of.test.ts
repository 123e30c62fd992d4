import fc from 'fast-check';
import { expect, test } from 'vitest';
import { networkOf } from './network-of.ts';

test.for([
  ['', ''],
  ['unknown', 'unknown'],
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::1', '0:0:0:0::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:DB8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
] as const)('the network of "%s" is "%s"', ([address, network]) => expect(networkOf(address)).toBe(network));

test('all addresses of 64 bits have one network', () => {
  fc.assert(
    fc.property(fc.ipV6(), fc.array(fc.nat(0xffff), { minLength: 4, maxLength: 4 }), (address, last) => {
      const network = networkOf(address);
      if (!network.endsWith('::/64')) return; // one that stands for an IPv4 address
      const first = network.slice(0, -'::/64'.length);
      expect(networkOf(`${first}:${last.map((part) => part.toString(16)).join(':')}`)).toBe(network);
    }),
  );
});
