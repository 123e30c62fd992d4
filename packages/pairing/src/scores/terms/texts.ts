import { ONE } from '../respondent.ts';
import { compareWithAll } from '../texts/compare-texts.ts';
import { weighWords } from '../texts/weigh-words.ts';
import { type Term, UNKNOWN } from './term.ts';

/** The words of a text by their stems; null: not answered. */
export type Words = ReadonlyMap<string, string> | null;

/** Both texts of an offer/seek question. */
export interface OfferSeekWords {
  offer: Words;
  seek: Words;
}

/** Compares free texts by the words they share, rare words more. */
export function textTerm(weight: number, texts: readonly Words[]): Term {
  const vectors = weighAnswered(texts);
  const compare = compareWithAll(vectors);
  return {
    weight,
    compare(person, row) {
      const similarities = compare(vectors[person] ?? null);
      for (let other = person + 1; other < texts.length; other += 1)
        row[other] = vectors[person] && vectors[other] ? (similarities[other] as number) : UNKNOWN;
    },
  };
}

/**
 * Compares what each offers with what the other seeks: the mean of both ways. Where only one way
 * has both texts, it counts alone.
 */
export function offerSeekTerm(weight: number, answers: readonly OfferSeekWords[]): Term {
  const people = answers.length;
  const all = weighAnswered([...answers.map(({ offer }) => offer), ...answers.map(({ seek }) => seek)]);
  const [offers, seeks] = [all.slice(0, people), all.slice(people)];
  const [compareOffers, compareSeeks] = [compareWithAll(offers), compareWithAll(seeks)];
  return {
    weight,
    compare(person, row) {
      const [offer, seek] = [offers[person] ?? null, seeks[person] ?? null];
      const [given, taken] = [compareSeeks(offer), compareOffers(seek)];
      for (let other = person + 1; other < people; other += 1) {
        const gives = offer && seeks[other] ? (given[other] as number) : UNKNOWN;
        const takes = seek && offers[other] ? (taken[other] as number) : UNKNOWN;
        row[other] = bothWays(gives, takes);
      }
    },
  };
}

function bothWays(gives: number, takes: number): number {
  if (gives === UNKNOWN) return takes;
  return takes === UNKNOWN ? gives : Math.min(ONE, Math.round((gives + takes) / 2));
}

function weighAnswered(texts: readonly Words[]) {
  const vectors = weighWords(texts.filter((text) => text !== null));
  let next = 0;
  return texts.map((text) => (text === null ? null : (vectors[next++] ?? null)));
}
