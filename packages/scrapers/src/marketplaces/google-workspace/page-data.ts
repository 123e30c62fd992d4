import { dataBlock } from '../../shared/page-markup.ts';
import { type AppFacts, installsText, type ReviewFacts, type ScopeFacts } from './page-facts.ts';

const BY_ITSELF = 4;

/** The entry array that stands for an app on its page and in lists. */
export function entry(facts: AppFacts): unknown[] {
  const media = [...facts.screenshots.map((address) => [address, 1]), ...facts.videos.map((id) => [id, 2])];
  const { name, summary, description, icon, banner, slug } = facts;
  const updated = [Date.parse(facts.updatedOn) / 1000 + 27_910, 147_079_000];
  return [
    Number(facts.id),
    null,
    null,
    [name, summary, description, icon, banner, slug, media],
    [facts.developer, facts.developerSite, facts.trader, facts.address],
    [facts.ratingCount, facts.rating ?? 0, installsText(facts), facts.installs],
    null,
    null,
    ['', facts.termsUrl, facts.privacyUrl, facts.supportUrl, facts.homepage],
    null,
    null,
    true,
    facts.worksWith?.map(({ code }) => code) ?? null,
    null,
    false,
    facts.worksWith?.map(({ code }) => [code, '']) ?? [[BY_ITSELF, '']],
    null,
    false,
    false,
    null,
    facts.price.code,
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

/** The data blocks `ds:0` to `ds:8` of an app's page, in an order that differs from app to app. */
export function detailBlocks(facts: AppFacts, reviews: ReviewFacts[]): string {
  const data = detailData(facts, reviews);
  return facts.blockOrder.map((n, at) => dataBlock(`ds:${n}`, at + 1, data[n])).join('');
}

/** The data of the blocks of an app's page, by their numbers. */
export function detailData(facts: AppFacts, reviews: ReviewFacts[]): unknown[] {
  return [
    [['example.com', true, null, [[[2], [[6], [7], [8]]], [[18]], [[19]]], false, true], null, [[2, 7, 8, 3]]],
    [entry(facts)],
    [[[Number(facts.id), true, false, null, true]]],
    [[[30], [30], [30]]],
    [null, null, null, null, null, null, facts.icon],
    [installOf(facts)],
    [2],
    [[null, facts.scopes.map(scopeOf)]],
    reviewsOf(facts, reviews),
  ];
}

/** The data block of a list of apps: `ds:1 = [count,[[entry],…]]`. */
export function listBlock(apps: AppFacts[]): string {
  return dataBlock('ds:1', 4, [apps.length, apps.map((facts) => [entry(facts)])]);
}

// How an administrator would install it.
function installOf({ id }: AppFacts): unknown[] {
  const accessMethod = 'https://workspace.google.com/u/0/marketplace/dwi/sample';
  const client = 'https://accounts.google.com/o/oauth2/auth?client_id=sample';
  const first = [
    Number(id),
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

function scopeOf({ address, text }: ScopeFacts): unknown[] {
  const more = `This app wants permission to:\n<li>${text}</li>`;
  return [[null, text], [null, more], 'https://fonts.gstatic.com/s/i/productlogos/sample/192px.svg', address, true];
}

// [app, ?, the viewer's own review, total, reviews, viewer's id, …]; a page saved while signed in
// names its viewer.
function reviewsOf(facts: AppFacts, reviews: ReviewFacts[]): unknown[] {
  const avatar = '//lh3.googleusercontent.com/a/sample-avatar';
  const tuples = reviews.map((review) => [
    [
      [Number(facts.id), review.authorId],
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
  return [Number(facts.id), null, own, tuples.length, list, facts.viewer && '1000000000', null, null, null, false];
}
