import type { Developer } from '@pi/domain';
import { companyIdentity } from '../companies/company-identity.ts';
import { fold } from '../companies/fold.ts';
import { isGenericKey } from '../companies/generic-names.ts';
import { FILLERS, KINDS, PLACES, PREPOSITIONS } from '../families/product-words.ts';

/** The part of a listing that tells whose product it is. */
export interface Ownership {
  name: string;
  developer?: Developer | null;
}

const SEGMENTER = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * Whether an id became another product's: its name and its developer both changed at once, to something unlike. Unlike are
 * names that share no word that says anything, and developers who share none either, nor the company's key, its domain, or
 * the store's own id of them. A product that is only renamed, or only sold, is still the same; so is one whose developer is not told.
 */
export function isTakenOver(before: Ownership, after: Ownership): boolean {
  if (before.name === after.name || !before.developer || !after.developer) return false;
  return !shareWord(before.name, after.name, isNoise) && areStrangers(before.developer, after.developer);
}

function areStrangers(one: Developer, other: Developer): boolean {
  if (one.name === other.name || (one.externalId && one.externalId === other.externalId)) return false;
  const [was, is] = [companyIdentity(one), companyIdentity(other)];
  const isOneDomain = was.domain !== null && was.domain === is.domain;
  return was.key !== is.key && !isOneDomain && !shareWord(was.display, is.display, isGenericKey);
}

function shareWord(one: string, other: string, saysNothing: (word: string) => boolean): boolean {
  const words = new Set(wordsOf(one, saysNothing));
  return wordsOf(other, saysNothing).some((word) => words.has(word));
}

// A name of nothing but words that say nothing is told by them.
function wordsOf(name: string, saysNothing: (word: string) => boolean): string[] {
  const words = [...SEGMENTER.segment(name)].flatMap(({ segment }) => fold(segment) || []);
  const telling = words.filter((word) => !saysNothing(word));
  return telling.length > 0 ? telling : words;
}

function isNoise(word: string): boolean {
  return [PLACES, KINDS, FILLERS, PREPOSITIONS].some((list) => list.has(word));
}
