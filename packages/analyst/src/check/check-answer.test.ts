import { describe, expect, test } from 'vitest';
import { ANSWER, DESCRIPTION } from '../../test/fixture.ts';
import type { Answer } from '../prompts/listing-v1.ts';
import { checkAnswer } from './check-answer.ts';

const LISTING = {
  ...{ marketplace: 'chrome-web-store', name: 'Folder', summary: 'Mail to tasks', description: DESCRIPTION },
  developer: { name: 'Jane Roe' },
};
const REVIEWS = ['Good', 'ok', 'Ask Philippa', 'fine', 'great, Philippa is nice'];
const check = (more: Partial<Answer>, bounds: { low: number; high: number } | null = null) =>
  checkAnswer({ ...ANSWER, ...more }, { listing: LISTING, reviews: REVIEWS, bounds });
const tier = (amount: number, currency = 'USD', name: string | null = null) => ({
  tiers: [{ name, amount, currency, period: 'month' as const, per: null }],
});

describe('checkAnswer', () => {
  test.each([
    ['a price that is not there', tier(4.99), /does not state the price 4.99 USD/],
    ['a price of another currency', tier(9.99, 'EUR'), /does not state the price 9.99 EUR/],
    ['a number that is no price', tier(10), /does not state the price 10 USD/],
    ['a currency that is none', tier(9.99, 'usd'), /no amount or currency/],
    ['an amount below 0', tier(-1), /no amount or currency/],
    ['too many tiers', { tiers: Array.from({ length: 13 }, () => tier(9.99).tiers[0] as never) }, /too many tiers/],
    ['a product that is not there', { integrations: ['Gmail', 'Slack'] }, /does not name integration 2/],
    ['too many products', { integrations: Array.from({ length: 11 }, () => 'Gmail') }, /too many integrations/],
    ['too many tags', { tags: ['a', 'b', 'c', 'd', 'e', 'f'] }, /too many tags/],
    ['a tag that is a sentence', { tags: ['buy this right now please'] }, /tag is not/],
    ['a tag with markup', { tags: ['<b>'] }, /tag is not/],
    ['HTML', { summary: 'A <b>bold</b> text' }, /summary cannot be shown: it holds HTML/],
    ['an entity', { summary: 'A &lt;b&gt;' }, /it holds HTML/],
    ['a link', { pitch: '[here](https://evil.example)' }, /holds a link/],
    ['a link by reference', { summary: 'See [here].\n\n[here]: /x' }, /holds a link/],
    ['a picture', { summary: '![](x)' }, /holds a link/],
    ['a heading', { summary: '# Big' }, /holds headings/],
    ['a site', { pitch: 'Better at evil-site.com' }, /names a site/],
    ['a site of any ending', { pitch: 'Better at evil.tk' }, /names a site/],
    ['a site of a long ending', { pitch: 'Better at evil.club today' }, /names a site/],
    ['a part of a site that is named', { pitch: 'See me.example' }, /names a site/],
    ['a site with full-width dots', { pitch: 'Better at evil．tk' }, /names a site/],
    ['a site in words', { pitch: 'Better at evil dot com' }, /address in words/],
    ['a site in brackets', { pitch: 'Better at evil[dot]com' }, /address in words/],
    ['an address in words', { pitch: 'Write to jane at acme dot com' }, /address in words/],
    ['an e-mail address', { audience: 'Ask jane.roe@acme.example' }, /holds an e-mail address/],
    ['a telephone number', { pitch: 'Call +49 30 1234567890' }, /telephone number/],
    ['an account', { pitch: 'Follow @rival' }, /holds an account/],
    ['a price in words', { pitch: 'For $3 a month only' }, /states a price that the listing does not state: 3 USD/],
    ['a long pitch', { pitch: 'word '.repeat(100) }, /pitch is longer than 400/],
    ['the developer', { summary: 'Made by Jane Roe.' }, /summary names a person/],
    ['a reviewer', { customersSay: 'They like Philippa.' }, /customersSay names a person/],
    ['a reviewer at the beginning', { customersSay: 'Philippa helps quickly.' }, /customersSay names a person/],
    ['a reviewer in capitals', { customersSay: 'Help by PHILIPPA is quick.' }, /customersSay names a person/],
    ['a reviewer in the pitch', { pitch: 'Philippa’s tool.' }, /pitch names a person/],
    ['a part of the developer’s name', { summary: 'Jane made it.' }, /summary names a person/],
    [
      'a reviewer in a reason',
      { payingShare: { low: 0, high: 1, reason: 'Philippa says many pay.' } },
      /reason of payingShare names a person/,
    ],
    ['an interval that is none', { payingShare: { low: 0.5, high: 0.1, reason: 'x' } }, /no interval/],
    ['a share above 1', { payingShare: { low: 0.5, high: 50, reason: 'x' } }, /no interval/],
    [
      'a reason with a link',
      { payingShare: { low: 0, high: 1, reason: 'see https://x.example' } },
      /reason of payingShare/,
    ],
  ] satisfies [string, Partial<Answer>, RegExp][])('refuses %s', (_, more, reason) => {
    expect(check(more)).toEqual({ reason: expect.stringMatching(reason) });
  });

  test('keeps tags of the vocabulary alone: a new one is a proposal', () =>
    expect(check({ tags: ['task management', 'a new tag', 'task management'] })).toMatchObject({
      analysis: { tags: ['task management'] },
    }));

  test('computes the lowest monthly price itself', () => {
    expect(check({})).toMatchObject({ analysis: { lowestPaidMonthlyUsd: 9.99 } });
    expect(check({ tiers: [] })).toMatchObject({ analysis: { lowestPaidMonthlyUsd: null } });
  });

  test('keeps the name of a tier where the listing names it, and a free tier where it says free', () => {
    expect(check(tier(9.99, 'USD', 'Ultra deal'))).toMatchObject({ analysis: { tiers: [{ name: null }] } });
    expect(check(tier(9.99, 'USD', 'Pro plan'))).toMatchObject({ analysis: { tiers: [{ name: 'Pro plan' }] } });
    expect(check(tier(0))).toMatchObject({ analysis: { tiers: [{ amount: 0 }] } });
  });

  test('keeps the share of payers within what is possible without a model', () => {
    const payingShare = { low: 0.001, high: 0.02, reason: 'It asks for money early.' };
    expect(check({ payingShare })).toMatchObject({ analysis: { payingShare: null } });
    const clipped = { ...payingShare, low: 0.005, high: 0.015 };
    expect(check({ payingShare }, { low: 0.005, high: 0.015 })).toMatchObject({ analysis: { payingShare: clipped } });
    expect(check({ payingShare }, { low: 0.05, high: 0.1 })).toMatchObject({ analysis: { payingShare: null } });
  });
});
