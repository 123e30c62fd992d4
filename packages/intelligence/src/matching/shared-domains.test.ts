import type { DeveloperProfile } from '@pi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSharedDomains } from './shared-domains.ts';

describe('findSharedDomains', () => {
  const claim = (name: string, url = 'https://orchard.io') => developer(name, { sites: [{ url, isVerified: false }] });
  const mail = (name: string, host = 'orchard.io') => developer(name, { mailHosts: [host] });

  test('a domain of three unlike developers is shared, one of two is not', () => {
    const two = [claim('Copper Kite'), mail('Velvet Otter')];
    expect([...findSharedDomains(two)]).toEqual([]);
    expect([...findSharedDomains([...two, mail('Granite Fox')])]).toEqual(['orchard.io']);
  });

  test('developers whose names match each other count once', () => {
    const same = [claim('Copper Kite'), mail('Copper Kite Ltd.'), claim('Copper Kite Studio'), mail('Velvet Otter')];
    expect([...findSharedDomains(same)]).toEqual([]);
    const legal = ['Copper Kite', 'Granite Fox', 'Quiet Heron'].map((name) => ({
      ...claim(name),
      legalNames: ['Winding Brook Holdings'],
    }));
    expect([...findSharedDomains(legal)]).toEqual([]);
  });

  test('a company with many accounts at its own domain is not shared', () => {
    expect([
      ...findSharedDomains(['Orchard', 'Orchard Mail', 'Orchard Sheets', 'The Orchard'].map((one) => mail(one))),
    ]).toEqual([]);
  });

  test('a domain whose owner is verified keeps proving, however many claim it', () => {
    const claimants = ['Copper Kite', 'Velvet Otter', 'Granite Fox'].map((name) => claim(name));
    const owner = developer('Orchard', { sites: [{ url: 'https://orchard.io/', isVerified: true }] });
    expect([...findSharedDomains([...claimants, owner])]).toEqual([]);
    expect([...findSharedDomains([...claimants, claim('Orchard')])]).toEqual(['orchard.io']);
  });

  test('a verified site of a stranger makes nobody the owner', () => {
    const verified = ['Copper Kite', 'Velvet Otter', 'Granite Fox'].map((name) =>
      developer(name, { sites: [{ url: 'https://orchard.io', isVerified: true }] }),
    );
    expect([...findSharedDomains(verified)]).toEqual(['orchard.io']);
  });

  test('a university is shared, whoever states it', () => {
    expect([...findSharedDomains([mail('Copper Kite', 'ethz.ch')])]).toEqual(['ethz.ch']);
  });

  test('developers without a telling name, and pages that identify nobody, count for nothing', () => {
    expect([...findSharedDomains(['Support', '', '★★', 'admin'].map((name) => mail(name)))]).toEqual([]);
    const pages = ['Copper Kite', 'Velvet Otter', 'Granite Fox'].map((name) => claim(name, 'https://github.com/x'));
    expect([...findSharedDomains(pages)]).toEqual([]);
  });

  test('the order of the developers does not matter', () => {
    const names = fc.constantFrom(
      'Orchard',
      'Orchard Mail',
      'Copper',
      'Copper Kite',
      'Velvet Otter',
      'Granite',
      'Support',
    );
    const urls = fc.constantFrom('https://orchard.io', 'https://brook.dev/x', 'https://kth.se');
    const developers = fc.array(
      fc
        .tuple(fc.array(names, { maxLength: 2 }), names, urls, fc.boolean())
        .map(([legalNames, name, url, isVerified]) => ({
          ...developer(name, { sites: [{ url, isVerified }] }),
          legalNames,
        })),
      { maxLength: 12 },
    );
    const shuffled = developers.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect([...findSharedDomains(one)]).toEqual([...findSharedDomains(other)]);
      }),
    );
  });

  test('ten thousand developers may share a domain', { timeout: 60_000 }, () => {
    const many = Array.from({ length: 10_000 }, (_, index) => mail(`${index} Copper Kite`));
    expect([...findSharedDomains(many)]).toEqual(['orchard.io']);
  });
});

function developer(name: string, more: Partial<DeveloperProfile> = {}): DeveloperProfile {
  return {
    ...{ marketplace: 'firefox', key: name, names: [{ text: name, listings: 1 }], legalNames: [], sites: [] },
    ...{ mailHosts: [], account: null, githubOwner: null, products: [], ...more },
  };
}
