import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTakenOver } from './is-taken-over.ts';

const by = (name: string, developer: string, more = {}) => ({ name, developer: { name: developer, ...more } });
const BEFORE = by('Tidy Tabs', 'Quiet Lake GmbH', { site: 'https://quiet-lake.example', externalId: '17' });

describe('isTakenOver', () => {
  test.each([
    by('Coin Miner', 'Quiet Lake GmbH'),
    by('Tidy Tabs', 'Loud Harbour Ltd'),
    by('Tidy Windows', 'Loud Harbour Ltd'),
    by('Coin Miner', 'Quiet Lake Inc.'),
    by('Coin Miner', 'Quiet Harbour'),
    by('Coin Miner', 'Loud Harbour', { site: 'https://quiet-lake.example/new' }),
    by('Coin Miner', 'Loud Harbour', { externalId: '17' }),
    { name: 'Coin Miner' },
    { name: 'Coin Miner', developer: null },
  ])('is false for %o', (after) => expect(isTakenOver(BEFORE, after)).toBe(false));

  test.each([
    by('Coin Miner', 'Loud Harbour Ltd'),
    by('Coin Miner', 'Loud Harbour Ltd', { site: 'https://loud-harbour.example', externalId: '18' }),
  ])('is true for %o', (after) => expect(isTakenOver(BEFORE, after)).toBe(true));

  test('is false for a name in another language, but where the icon is another too', () => {
    const shown = { ...BEFORE, iconUrl: 'https://market.example/1.png' };
    const after = { ...by('Minador', 'Loud Harbour Ltd'), language: 'es' };
    expect(isTakenOver(shown, after)).toBe(false);
    expect(isTakenOver(shown, { ...after, iconUrl: shown.iconUrl })).toBe(false);
    expect(isTakenOver(shown, { ...after, iconUrl: `${shown.iconUrl}=s128` })).toBe(false);
    expect(isTakenOver(shown, { ...after, iconUrl: 'https://market.example/2.png' })).toBe(true);
    expect(
      isTakenOver(shown, { ...by('Pestañas', 'Quiet Lake GmbH'), language: 'es', iconUrl: 'https://x.example' }),
    ).toBe(false);
  });

  test.each([
    ['account on GitHub', { githubOwner: 'quietlake' }, { githubOwner: 'QuietLake' }],
    ['mailbox at a provider', { email: 'quiet.lake@gmail.com' }, { email: 'Quiet.Lake@gmail.com' }],
    ['legal name', { legalName: 'Jane Roe Ventures GmbH' }, { legalName: 'Jane Roe Ventures' }],
    ['legal name, now shown', { legalName: 'Loud Harbour Ltd' }, {}],
    ['page at a shared host', { site: 'https://github.com/quietlake' }, { site: 'http://www.github.com/QuietLake/' }],
    [
      'e-mail domain beside another site',
      { site: 'https://quiet-lake.example', email: 'jane@roe.example' },
      { site: 'https://loud-harbour.example', email: 'hello@roe.example' },
    ],
    [
      'e-mail domain that was the site',
      { site: 'https://roe.example' },
      { site: 'https://loud-harbour.example', email: 'hello@roe.example' },
    ],
  ])('is false for another name and developer with the same %s', (_, was, is) =>
    expect(isTakenOver(by('Tidy Tabs', 'Quiet Lake', was), by('Coin Miner', 'Loud Harbour', is))).toBe(false),
  );

  test.each([
    ['mailboxes at a provider', { email: 'quiet.lake@gmail.com' }, { email: 'loud.harbour@gmail.com' }],
    ['pages at a shared host', { site: 'https://github.com/quietlake' }, { site: 'https://github.com/loudharbour' }],
    ['accounts on GitHub', { githubOwner: 'quietlake' }, { githubOwner: 'loudharbour' }],
    ['generic legal names', { legalName: 'Support' }, { legalName: 'Support' }],
  ])('distinguishes developers by their %s', (_, was, is) =>
    expect(isTakenOver(by('Tidy Tabs', 'Quiet Lake', was), by('Coin Miner', 'Loud Harbour', is))).toBe(true),
  );

  test('ignores words that many plugins or companies have', () =>
    expect(isTakenOver(by('Tidy Tabs for Chrome', 'Lake Labs'), by('Coin App for Chrome', 'Harbour Labs'))).toBe(true));

  test('finds words in text without spaces', () =>
    expect(isTakenOver(by('标签管理', 'Quiet Lake'), by('标签助手', 'Loud Harbour'))).toBe(false));

  test('is false for equal listings, and symmetric', () => {
    const site = fc.constantFrom('https://roe.example', 'https://github.com/quietlake', 'https://quiet-lake.example/a');
    const email = fc.constantFrom('jane@roe.example', 'quiet.lake@gmail.com');
    const fields = { name: fc.string(), legalName: fc.string(), site, email };
    const developer = fc.record(fields, { requiredKeys: ['name'] });
    const listing = fc.record({ name: fc.string(), developer });
    fc.assert(
      fc.property(listing, listing, (one, other) => {
        expect(isTakenOver(one, one)).toBe(false);
        expect(isTakenOver(one, other)).toBe(isTakenOver(other, one));
      }),
    );
  });
});
