import { describe, expect, test } from 'vitest';
import {
  enabledMarketplaces,
  getMarketplaceInfo,
  marketplaceInfos,
  marketplaceState,
  robotsExceptions,
} from './info.ts';

const needing = marketplaceInfos.find((info) => info.robotsException)?.name ?? '';
const decision = { decidedBy: 'Jane Roe', decidedOn: '2026-11-20', why: 'the API is public' };

describe('enabledMarketplaces', () => {
  test('refuses a name that no marketplace has', () => {
    expect(() => enabledMarketplaces('obsidian, nowhere')).toThrow(
      'MARKETPLACES_ENABLED: unknown marketplace "nowhere"',
    );
  });

  test('takes those that are named in place of those on by default', () => {
    expect(enabledMarketplaces(` ${needing} ,`).map((info) => info.name)).toEqual([needing]);
    expect(enabledMarketplaces().every((info) => info.enabledByDefault)).toBe(true);
  });
});

describe('robotsExceptions', () => {
  test('refuses one for a marketplace that needs none', () => {
    expect(() => robotsExceptions([{ marketplace: 'obsidian', ...decision }])).toThrow(
      `ROBOTS_EXCEPTIONS: "obsidian" needs no exception; needed for: ${needing}`,
    );
  });

  test('takes one for a marketplace whose adapter says that it is needed', () => {
    expect(robotsExceptions([{ marketplace: needing, ...decision }])).toHaveLength(1);
  });

  test('is needed for hosts of the marketplace that are off by default', () => {
    const excepted = marketplaceInfos.filter(({ robotsException }) => robotsException);
    expect(excepted.length).toBeGreaterThan(0);
    for (const { robotsException, hosts, enabledByDefault } of excepted)
      expect([hosts.includes(robotsException?.host ?? ''), enabledByDefault]).toEqual([true, false]);
  });
});

describe('marketplaceState', () => {
  const obsidian = getMarketplaceInfo('obsidian');
  const wordpress = getMarketplaceInfo('wordpress');
  if (!obsidian || !wordpress) throw new Error('obsidian is on by default, wordpress needs an exception');

  test('says why a marketplace is off: its own reason, or that the operator left it out', () => {
    expect(marketplaceState(wordpress, { ROBOTS_EXCEPTIONS: [] })).toEqual({
      on: false,
      reason: wordpress.offReason,
      exception: null,
    });
    expect(marketplaceState(obsidian, { MARKETPLACES_ENABLED: 'wordpress', ROBOTS_EXCEPTIONS: [] })).toMatchObject({
      on: false,
      reason: 'The operator does not name it in MARKETPLACES_ENABLED.',
    });
  });

  test('says why a marketplace is on, and who decided on its exception', () => {
    const exception = { marketplace: 'wordpress', ...decision };
    expect(marketplaceState(obsidian, { ROBOTS_EXCEPTIONS: [exception] })).toEqual({
      on: true,
      reason: 'It is on by default.',
      exception: null,
    });
    expect(marketplaceState(wordpress, { MARKETPLACES_ENABLED: 'wordpress', ROBOTS_EXCEPTIONS: [exception] })).toEqual({
      on: true,
      reason: 'MARKETPLACES_ENABLED names it.',
      exception,
    });
  });
});
