import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownerWordsOf } from './owner-words.ts';

const ACME = { name: 'Acme Connector', developer: { name: 'Acme Software GmbH', site: 'https://acme.example' } };
const HOBBY = { name: 'Playlist Helper', developer: { name: 'Jo Doe' } };

describe('ownerWordsOf', () => {
  test.for([
    'An ad blocker with Acceptable Ads',
    'Automatic coupons at checkout',
    'Finds and applies coupon codes for you',
    'Earn cash back while you shop',
    'We never sell data, and may receive a commission through affiliate links',
    'A new tab page. Search is provided by Yahoo',
  ])('says that it lives on advertisements of %j', (description) => {
    expect(ownerWordsOf({ ...HOBBY, description })).toEqual(['ads']);
  });

  test.for([
    'No ads, no affiliate links.',
    'It works without affiliate programs or cash back',
    'We don’t earn commissions',
    'Hides coupon fields in your shop',
    'Coupon fields can be moved',
    'A new tab page with a clock and beautiful wallpapers',
    'Blocks ads and trackers.',
  ])('says nothing of advertisements of %j', (description) => {
    expect(ownerWordsOf({ ...HOBBY, description })).toEqual([]);
  });

  test.for([
    'Requires an Acme Cloud account.',
    'You will need an active Acme subscription to use it.',
    'You need an account with Acme',
    'It requires our subscription.',
    'Requires an account on our website.',
    'Requires active Acme licences',
    'Only available for existing customers of Acme.',
    'To learn more, contact our sales team.',
    'Book a demo today',
    'Your administrator has to deploy the agent',
    'The companion for the Acme Security platform',
  ])('says that it is sold elsewhere of %j', (description) => {
    expect(ownerWordsOf({ ...ACME, description })).toEqual(['elsewhere']);
  });

  test.for([
    'Requires a Spotify account.',
    'Requires a Spotify Premium subscription',
    'You need an account with a valid address',
    'You will need an active OpenAI account',
    'An extension for the Spotify Web platform',
    'Requires a free account.',
    'No account required.',
    'Contact me for help',
    'Manage your Google account settings',
  ])('says nothing of its maker of %j', (description) => {
    expect(ownerWordsOf({ ...HOBBY, description })).toEqual([]);
  });

  test('takes the name of the listing, or the site of its maker, for its own', () => {
    const description = 'Requires a Taskflow account';
    const developer = { name: 'T.F. Inc', site: 'https://taskflow.example' };
    expect(ownerWordsOf({ name: 'Taskflow - plan your day', description })).toEqual(['elsewhere']);
    expect(ownerWordsOf({ name: 'Taskflow Helper', description })).toEqual([]);
    expect(ownerWordsOf({ name: 'Side bar', developer, description })).toEqual(['elsewhere']);
  });

  test('reads any text, in little time', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('requires a ', 'new tab ', 'sets ', 'no ads ', 'a'), (text, words) => {
        expect(Array.isArray(ownerWordsOf({ name: text, summary: text, description: words.repeat(2000) }))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
