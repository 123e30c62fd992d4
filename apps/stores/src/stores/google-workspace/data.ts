import { dataBlock } from '@pi/scrapers/pages';
import { hashText } from '../../catalogue/draw.ts';
import type { SampleReview } from '../../catalogue/reviews.ts';
import type { Facts } from './facts.ts';

/** The entry array that stands for an app on its page and in lists. */
export function entryOf(facts: Facts): unknown[] {
  const screenshots = facts.screenshots.map((address) => [address, 1]);
  const { name, summary, description, icon, banner, slug } = facts;
  const updated = [Date.parse(facts.updatedOn) / 1000 + 27_910, 147_079_000];
  return [
    facts.number,
    null,
    null,
    [name, summary, description, icon, banner, slug.replaceAll('-', '_'), screenshots],
    [facts.developer, facts.draw('site in developer') < 0.5 ? facts.site : '', 0, ''],
    [facts.ratingCount, facts.rating ?? 0, facts.installsText, facts.installs],
    null,
    null,
    ['', facts.termsUrl, facts.privacyUrl, facts.supportUrl, facts.site],
    null,
    null,
    true,
    facts.worksWith,
    null,
    false,
    [[facts.price.code, '']],
    null,
    false,
    false,
    null,
    2,
    updated,
    2,
    false,
    null,
    false,
    null,
    [],
    false,
    false,
    false,
    '',
  ];
}

/** The data blocks ds:0..ds:8 of an app's page, in an order that differs from app to app. */
export function detailBlocks(facts: Facts, reviews: SampleReview[]): string {
  const blocks: unknown[] = [
    [['example.com', true, null, [[[2], [[6], [7], [8]]], [[18]], [[19]]], false, true], null, [[2, 7, 8, 3]]],
    [entryOf(facts)],
    [[[facts.number, true, false, null, true]]],
    [[[30], [30], [30]]],
    [null, null, null, null, null, null, facts.icon],
    [installOf(facts)],
    [2],
    [[null, facts.scopes.map(scopeOf)]],
    reviewsOf(facts, reviews),
  ];
  return blocks
    .map((data, n) => ({ data, n, rank: facts.draw('block order', n) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ data, n }, at) => dataBlock(`ds:${n}`, at + 1, data))
    .join('');
}

/** The data block of a list of apps: `ds:1 = [count,[[entry],…]]`. */
export function listBlock(apps: Facts[]): string {
  return dataBlock('ds:1', 4, [apps.length, apps.map((facts) => [entryOf(facts)])]);
}

// How an administrator would install it.
function installOf({ number }: Facts): unknown[] {
  const accessMethod = 'https://workspace.google.com/u/0/marketplace/dwi/sample';
  const client = 'https://accounts.google.com/o/oauth2/auth?client_id=sample';
  const first = [
    number,
    client,
    false,
    false,
    5,
    null,
    'sample',
    'sample',
    true,
    true,
    'sample',
    false,
    '',
    null,
    accessMethod,
  ];
  return [...first, false, true, null, false, true, false, 1];
}

function scopeOf({ address, text }: Facts['scopes'][number]): unknown[] {
  const more = `This app wants permission to:\n<li>${text}</li>`;
  return [[null, text], [null, more], 'https://fonts.gstatic.com/s/i/productlogos/sample/192px.svg', address, true];
}

// [app, ?, the viewer's own review, total, reviews, viewer's id, …]; a page saved while signed in names its viewer.
function reviewsOf(facts: Facts, reviews: SampleReview[]): unknown[] {
  const avatar = '//lh3.googleusercontent.com/a/sample-avatar';
  const tuples = reviews.map((review) => [
    [
      [facts.number, String(hashText(review.author))],
      review.stars,
      review.text,
      Date.parse(review.day),
      null,
      null,
      [review.author, avatar],
    ],
  ]);
  const own = facts.viewer ? [null, null, null, null, null, null, [facts.viewer, avatar]] : null;
  const list = tuples.length > 0 ? tuples : null;
  return [facts.number, null, own, tuples.length, list, facts.viewer && '1000000000', null, null, null, false];
}
