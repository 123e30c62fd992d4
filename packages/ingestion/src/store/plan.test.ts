import type { StoredPlugin } from '@pi/db/queries/listings/stored-plugins';
import type { Listing } from '@pi/domain';
import { describe, expect, test } from 'vitest';
import { aListing } from '../../test/listing.ts';
import { contentOf, hashListing } from './content.ts';
import {
  isNewlyListed,
  isOtherDeveloper,
  type KnownObservation,
  newPluginRow,
  planContentChange,
  planStateChanges,
  sortObservations,
} from './plan.ts';

const STATE_AT = new Date('2026-01-02T10:00:00Z');
const EARLIER = new Date('2026-01-01T10:00:00Z');
const LATER = new Date('2026-01-03T10:00:00Z');

function aPlugin(fields: Partial<StoredPlugin> = {}): StoredPlugin {
  return {
    id: 1,
    externalId: 'tidy-tabs',
    status: 'listed',
    lackedOn: null,
    contentHash: hashListing(aListing()),
    stateAt: STATE_AT,
    source: null,
    readFrom: 'data',
    lastSeenOn: '2026-01-02',
    users: 1200,
    downloads: null,
    rating: 4.5,
    ratingCount: 10,
    ...fields,
  };
}

function observe(observedAt: Date, fields: Partial<Listing> = {}) {
  return { listing: aListing(fields), observedAt, day: observedAt.toISOString().slice(0, 10) };
}

function observeKnown(fields: Partial<Listing> = {}, plugin = aPlugin()): KnownObservation {
  const observation = observe(LATER, fields);
  return { ...observation, plugin, contentHash: hashListing(observation.listing) };
}

describe('sortObservations', () => {
  const sorted = (...args: Parameters<typeof sortObservations>) => {
    const { fresh, newer, older } = sortObservations(...args);
    return [fresh.length, newer.length, older.length];
  };

  test('calls an observation of a plugin that is not stored fresh', () => {
    expect(sorted([observe(LATER)], [])).toEqual([1, 0, 0]);
  });

  test('calls an observation newer only when it is later than the stored state', () => {
    expect(sorted([observe(LATER)], [aPlugin()])).toEqual([0, 1, 0]);
    expect(sorted([observe(STATE_AT)], [aPlugin()])).toEqual([0, 0, 1]);
    expect(sorted([observe(EARLIER)], [aPlugin()])).toEqual([0, 0, 1]);
  });

  test('never calls a history source newer than what was read from the marketplace', () => {
    expect(sorted([observe(LATER)], [aPlugin()], 'internet-archive')).toEqual([0, 0, 1]);
    expect(sorted([observe(LATER)], [aPlugin({ source: 'internet-archive' })], 'internet-archive')).toEqual([0, 1, 0]);
  });
});

describe('newPluginRow', () => {
  test('has the content, its hash and the day of the observation', () => {
    const observation = observe(LATER);
    expect(newPluginRow(observation)).toMatchObject({
      externalId: 'tidy-tabs',
      name: 'Tidy Tabs',
      developerName: 'Acme GmbH',
      contentHash: hashListing(observation.listing),
      day: '2026-01-03',
      readFrom: 'data',
    });
  });
});

describe('isNewlyListed', () => {
  test.for([
    [undefined, true],
    ['2025-12-04', true],
    ['2025-12-03', false],
  ] as const)('of a plugin listed on %s is %s on 2026-01-03', ([listedOn, expected]) => {
    expect(isNewlyListed(observe(LATER, { listedOn }))).toBe(expected);
  });
});

describe('planContentChange', () => {
  const previous = contentOf(aListing());

  test('is null when the listing has the stored hash', () => {
    expect(planContentChange(observeKnown(), previous)).toBeNull();
  });

  test('ignores a change of numbers', () => {
    expect(planContentChange(observeKnown({ users: { value: 5, kind: 'exact' } }), previous)).toBeNull();
  });

  test('has a revision, the changed fields and the changes of a new content', () => {
    const plan = planContentChange(observeKnown({ name: 'Tidier Tabs' }), previous);
    expect(plan).toMatchObject({
      update: { pluginId: 1, name: 'Tidier Tabs', developerChanged: false },
      revision: { pluginId: 1, seenAt: LATER },
      fields: ['name'],
      events: [{ kind: 'renamed', before: 'Tidy Tabs', after: 'Tidier Tabs', at: LATER }],
    });
  });

  test('has no revision where only the hash changed', () => {
    const plan = planContentChange(observeKnown({}, aPlugin({ contentHash: 'of an earlier parser' })), previous);
    expect(plan?.revision).toBeUndefined();
    expect(plan).toMatchObject({ fields: [], events: [], update: { contentHash: hashListing(aListing()) } });
  });

  test('marks another developer', () => {
    const plan = planContentChange(observeKnown({ developer: { name: 'Other Ltd' } }), previous);
    expect(plan?.update.developerChanged).toBe(true);
  });
});

describe('planStateChanges', () => {
  const kinds = (observation: KnownObservation, isOtherProduct = false) =>
    planStateChanges(observation, isOtherProduct).map(({ kind }) => kind);

  test('has none for a listed plugin whose counts did not fall sharply', () => {
    expect(kinds(observeKnown({ users: { value: 1100, kind: 'exact' } }))).toEqual([]);
  });

  test('relists a delisted plugin', () => {
    expect(kinds(observeKnown({}, aPlugin({ status: 'delisted' })))).toEqual(['relisted']);
  });

  test('relists nothing that a list of a later day lacks', () => {
    const relistedBefore = (lackedOn: string) => kinds(observeKnown({}, aPlugin({ status: 'delisted', lackedOn })));
    expect(relistedBefore('2026-01-03')).toEqual(['relisted']);
    expect(relistedBefore('2026-01-04')).toEqual([]);
  });

  test('has a sharp fall with both counts', () => {
    expect(planStateChanges(observeKnown({ users: { value: 100, kind: 'exact' } }), false)).toEqual([
      { pluginId: 1, at: LATER, day: '2026-01-03', kind: 'users_fell_sharply', before: '1200', after: '100' },
    ]);
  });

  test('does not compare the counts of another product', () => {
    expect(kinds(observeKnown({ users: { value: 100, kind: 'exact' } }), true)).toEqual([]);
  });
});

describe('isOtherDeveloper', () => {
  const acme = { name: 'Acme GmbH', email: 'a@acme.example' };

  test('compares names, sites, accounts and e-mail domains, not mailboxes', () => {
    expect(isOtherDeveloper(acme, { ...acme, email: 'b@acme.example' })).toBe(false);
    expect(isOtherDeveloper(acme, { ...acme, email: 'a@other.example' })).toBe(true);
    expect(isOtherDeveloper(acme, { ...acme, site: 'https://acme.example' })).toBe(true);
    expect(isOtherDeveloper(acme, null)).toBe(true);
  });
});
