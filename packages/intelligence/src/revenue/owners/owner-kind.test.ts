import { describe, expect, test } from 'vitest';
import { findLargeOwner } from './find-large-owner.ts';
import { LARGE_OWNERS } from './large-owners.ts';
import { type OwnerInputs, ownerKindOf } from './owner-kind.ts';

function kindOf(inputs: Partial<OwnerInputs>) {
  const { ownerKind, ownerSource } = ownerKindOf({
    marketplace: 'chrome-web-store',
    buyers: 'consumers',
    pricingModel: 'free',
    priceUsd: null,
    developerName: null,
    company: { name: 'Quillworks', domain: null },
    words: [],
    ...inputs,
  });
  return `${ownerKind} ${ownerSource}`;
}

describe('ownerKindOf', () => {
  test('knows large owners by domain or name, and platforms in their own store', () => {
    expect(kindOf({ company: { name: 'G', domain: 'google.com' } })).toBe('platform list');
    expect(kindOf({ developerName: 'Microsoft Corporation' })).toBe('public_company list');
    expect(kindOf({ developerName: 'Microsoft', marketplace: 'vs-code' })).toBe('platform list');
    expect(kindOf({ company: { name: 'Mozilla', domain: null }, marketplace: 'firefox' })).toBe('platform list');
  });

  test('takes nobody for a large owner whose name only begins like one', () => {
    expect(kindOf({ developerName: 'Google Translate Helper' })).toBe('single derived');
    expect(kindOf({ company: { name: 'Acme', domain: 'notgoogle.com' } })).toBe('single derived');
  });

  test('reads words where nothing is paid for, those of advertisements of consumers', () => {
    expect(kindOf({ words: ['ads', 'elsewhere'] })).toBe('ad_funded text');
    expect(kindOf({ words: ['ads', 'elsewhere'], buyers: 'businesses' })).toBe('sold_elsewhere text');
    expect(kindOf({ words: ['elsewhere'], pricingModel: 'paid' })).toBe('single derived');
    expect(kindOf({ words: ['elsewhere'], priceUsd: 5 })).toBe('single derived');
  });

  test('takes a company for a maker, and an unknown one too', () => {
    expect(kindOf({})).toBe('single derived');
    expect(kindOf({ company: null })).toBe('single unknown');
  });
});

describe('findLargeOwner', () => {
  test.for(['Norton', 'Eclipse', 'Obsidian', 'Flutter', 'Stripe', 'Twitter', 'Oracle', 'Box', 'Slack', 'Monday'])(
    'takes nobody for one by the word %j alone',
    (name) => {
      expect(findLargeOwner(null, [name])).toBeUndefined();
    },
  );

  test('takes nobody for one whose domain is another’s', () => {
    expect(findLargeOwner('acme.example', ['Google'])).toBeUndefined();
    expect(findLargeOwner('google.de', ['Google'])).toBeDefined();
  });

  test('knows owners of hosts that others have pages at by name and domain', () => {
    expect(findLargeOwner('slack.com', ['Acme'])).toBeUndefined();
    expect(findLargeOwner('slack.com', ['Slack'])).toBeDefined();
    expect(findLargeOwner('box.com', ['Box'])).toBeDefined();
    expect(findLargeOwner('box.com', ['Google'])).toBeUndefined();
  });

  test.for(['Slack Technologies, LLC', 'Box, Inc.', 'Tableau Software', 'SAP SE', 'SAP', 'Wix.com', 'monday.com'])(
    'knows %j',
    (name) => {
      expect(findLargeOwner(null, [name])).toBeDefined();
    },
  );
});

describe('LARGE_OWNERS', () => {
  test('names every domain and name once', () => {
    const all = LARGE_OWNERS.flatMap(({ domains, shared = [], names }) => [...domains, ...shared, ...names]);
    expect(all.filter((one, at) => all.indexOf(one) !== at)).toEqual([]);
  });

  test('has names as they are compared', () => {
    for (const name of LARGE_OWNERS.flatMap(({ names }) => names)) expect(name).toMatch(/^[a-z\d]+$/);
  });
});
