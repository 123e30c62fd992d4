import type { Developer } from '@pi/domain';
import { companyIdentifiers, isDomainKind } from '../companies/company-identifiers.ts';
import { companyIdentity } from '../companies/company-identity.ts';
import { fold } from '../companies/fold.ts';
import { isGenericKey } from '../companies/generic-names.ts';
import { FILLERS, KINDS, LEASES, PREPOSITIONS } from '../families/product-words.ts';

/** The part of a listing that tells whose product it is. */
export interface Ownership {
  name: string;
  developer?: Developer | null;
}

const SEGMENTER = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * Whether an id became another product's: its name and its developer both changed at once, to something unlike. Unlike are
 * names that share no word that says anything, and developers who share none either, nor an account, a name or legal name, a
 * domain of site or mail, a page or a mailbox. A product that is only renamed, or only sold, is still the same; so is one whose
 * developer is not told.
 */
export function isTakenOver(before: Ownership, after: Ownership): boolean {
  if (before.name === after.name || !before.developer || !after.developer) return false;
  return !shareWord(before.name, after.name, isNoise) && areStrangers(before.developer, after.developer);
}

function areStrangers(one: Developer, other: Developer): boolean {
  const known = new Set(tracesOf(one));
  if (one.name === other.name || tracesOf(other).some((trace) => known.has(trace))) return false;
  return !shareWord(companyIdentity(one).display, companyIdentity(other).display, isGenericKey);
}

// Mailboxes and pages at hosts that many people share are no marks of companies, but those of one and the same.
function tracesOf(developer: Developer): string[] {
  const marks = companyIdentifiers('', developer).map(
    ({ kind, value }) => `${isDomainKind(kind) ? 'domain' : kind} ${value}`,
  );
  return [...marks, pageOf(developer.site), developer.email].flatMap((trace) => trace?.toLowerCase() ?? []);
}

function pageOf(site: string | null | undefined): string | undefined {
  const url = site ? URL.parse(site) : null;
  return url ? `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}` : undefined;
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
  return [LEASES, KINDS, FILLERS, PREPOSITIONS].some((list) => list.has(word));
}
