import { NO_COUNTS, type RunKind } from '@pi/domain';
import { describe, expect, test } from 'vitest';
import { aListing } from '../../test/listing.ts';
import { describeShortDiscovery, describeShortList, describeShortRun } from './short-list.ts';

const list = (length: number, isComplete = true) => ({
  listings: Array.from({ length }, () => aListing()),
  gone: [],
  problems: [],
  isComplete,
});

describe('describeShortList', () => {
  test.for([
    ['an incomplete list', list(1, false), 100],
    ['a first list', list(0), 0],
    ['a list of 80 % of the plugins', list(80), 100],
  ] as const)('accepts %s', ([, result, seenBefore]) => expect(describeShortList(result, seenBefore)).toBeNull());

  test('describes a complete list of fewer', () =>
    expect(describeShortList(list(79), 100)).toEqual({
      kind: 'short_list',
      message: 'the list has 79 plugins, but 100 were read last: no plugin is delisted',
    }));
});

describe('describeShortDiscovery', () => {
  test.for([
    [100, null],
    [80, 100],
    [500, 100],
  ] as const)('accepts %i plugins after %s', ([discovered, before]) =>
    expect(describeShortDiscovery(discovered, before)).toBeNull(),
  );

  test('describes a list of far fewer plugins', () =>
    expect(describeShortDiscovery(79, 100)).toEqual({
      kind: 'short_list',
      message: 'the store lists 79 plugins, but listed 100 last',
    }));
});

describe('describeShortRun', () => {
  const run = {
    kind: 'daily' as RunKind,
    hasCompleteList: false,
    isDiscoveryComplete: true,
    counts: { ...NO_COUNTS, listings: 50, gone: 10 },
  };
  const coverage = { run, seenBefore: 100, failedUnits: 0 };

  test.for([
    ['a trial', { run: { ...run, kind: 'trial' as const } }],
    ['a run with a complete list, which is checked by itself', { run: { ...run, hasCompleteList: true } }],
    ['a run whose discovery broke off', { run: { ...run, isDiscoveryComplete: false } }],
    ['a run whose other pages failed', { failedUnits: 20 }],
    ['a first run', { seenBefore: 0 }],
  ] as const)('accepts %s', ([, change]) => expect(describeShortRun({ ...coverage, ...change })).toBeNull());

  test('describes a first run that met no plugin, with a complete list or without', () => {
    const counts = { ...NO_COUNTS, units: 1 };
    for (const hasCompleteList of [true, false])
      expect(describeShortRun({ ...coverage, seenBefore: 0, run: { ...run, counts, hasCompleteList } })).toEqual({
        kind: 'short_list',
        message: 'the run found no plugin',
      });
  });

  test('accepts a first run that had nothing to ask for, or failed', () => {
    const empty = { ...coverage, seenBefore: 0, run: { ...run, counts: NO_COUNTS } };
    expect(describeShortRun(empty)).toBeNull();
    const failed = { ...empty, failedUnits: 1, run: { ...run, counts: { ...NO_COUNTS, units: 1 } } };
    expect(describeShortRun(failed)).toBeNull();
  });

  test('describes a run that met fewer, those that are gone included', () =>
    expect(describeShortRun(coverage)).toEqual({
      kind: 'short_list',
      message: 'the run found 60 plugins, but 100 were read last: no plugin is delisted',
    }));
});
