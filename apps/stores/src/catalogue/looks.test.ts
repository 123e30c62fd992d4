import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STORES, sampleCatalogue } from '../index.ts';
import { MAKER_WORDS, makerWord, PRODUCT_WORDS, productWord } from './coined.ts';
import { companyAt } from './company.ts';
import { OPINIONS } from './opinions.ts';
import { reviewsOn } from './reviews.ts';

const DAY = '2026-11-06';
const catalogue = sampleCatalogue();
const listings = STORES.map(({ name }) => ({ store: name, listed: [...catalogue.shelf(name).listed(DAY)] }));
const all = listings.flatMap(({ listed }) => listed);
const numbers = (length: number) => Array.from({ length }, (_, n) => n);
const productWords = numbers(PRODUCT_WORDS).map(productWord);
const makerWords = numbers(MAKER_WORDS).map(makerWord);

describe('invented words', () => {
  test('are another one for each number, of products and of makers', () => {
    const known = [...productWords, ...makerWords].map((word) => word.toLowerCase());
    expect(new Set(known).size).toBe(PRODUCT_WORDS + MAKER_WORDS);
  });
});

describe('names', () => {
  test('of products all have an invented word: no name of the real marketplaces has one', () => {
    const known = new Set(productWords);
    for (const { product } of all)
      expect(
        product.name.split(/[\s:()]+/).some((word) => known.has(word)),
        product.name,
      ).toBe(true);
  });

  test('of companies have an invented word too, and no digit', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(4_000_000), (seed, index) => {
        const { name, handle } = companyAt(seed, index);
        const known = [makerWord((index * 1009 + seed) % MAKER_WORDS)];
        expect(handle).toSatisfy((text: string) => known.some((word) => text.includes(word.toLowerCase())));
        expect(name + handle).not.toMatch(/\d/);
      }),
    );
  });

  test('are given to one company alone', () => {
    const handles = numbers(20_000).map((index) => companyAt(3, index).handle);
    expect(new Set(handles).size).toBe(handles.length);
  });

  test('differ: in a store at least 95 of 100', () => {
    for (const { store, listed } of listings)
      expect(new Set(listed.map(({ name }) => name)).size / listed.length, store).toBeGreaterThanOrEqual(0.95);
  });

  test('and texts nowhere call themselves a sample', () => {
    for (const { name, company, summary, description } of all)
      expect(`${name} ${company.name} ${summary} ${description}`).not.toMatch(/sample|invented|lorem/i);
  });
});

describe('texts', () => {
  test('differ by what a plugin is about', () => {
    const topics = Map.groupBy(all, ({ product }) => product.topicName);
    expect(topics.size).toBeGreaterThan(50);
    for (const [name, about] of topics) for (const { product } of about) expect(product.topicName).toBe(name);
    expect(new Set(all.map(({ summary }) => summary)).size).toBeGreaterThan(700);
  });

  test('of reviews fit their stars', () => {
    const reviews = all.flatMap((listing) =>
      reviewsOn(listing, DAY, 10).map((review) => ({ ...review, topic: listing.product.topic })),
    );
    expect(reviews.length).toBeGreaterThan(1000);
    for (const { text, stars, topic } of reviews) {
      const mood = stars > 3 ? OPINIONS.good : stars === 3 ? OPINIONS.mixed : OPINIONS.bad;
      const fitting: string[] = [...mood, ...(stars > 3 ? topic.praise : topic.complaint)];
      expect(
        fitting.some((sentence) => text.startsWith(sentence)),
        text,
      ).toBe(true);
    }
  });

  test('of reviews come with stars around the average of their listing', () => {
    const average = (stars: number[]) => stars.reduce((sum, one) => sum + one, 0) / stars.length;
    const of = (isGood: boolean) =>
      all
        .filter(({ rating }) => rating !== null && rating > 4.3 === isGood)
        .flatMap((listing) => reviewsOn(listing, DAY, 10).map(({ stars }) => stars));
    expect(average(of(true))).toBeGreaterThan(4.2);
    expect(average(of(false))).toBeLessThan(average(of(true)) - 0.5);
  });
});
