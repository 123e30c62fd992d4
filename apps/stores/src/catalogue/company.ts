import { MAKER_WORDS, makerWord, productWord } from './coined.ts';
import { type Draw, drawFrom, hashText, pick } from './draw.ts';
import { happened } from './life.ts';
import { BUYERS, FIRST_NAMES, HOUSES, TRADES } from './words.ts';

/** An invented maker of plugins; the same one may sell in several stores. */
export interface Company {
  index: number;
  /** The bare name, without a legal form, e.g. `Calvamora Works`. */
  name: string;
  handle: string;
  /** `null` for people who publish without a site. */
  site: string | null;
  /** The page that says how it treats personal data; `null` without a site. */
  privacyUrl: string | null;
  email: string | null;
}

const LEGAL_FORMS = ['', ' Inc.', ' GmbH', ', LLC', ' Ltd', ' S.r.l.', ' AB', ' Co., Ltd.'] as const;

// The same site and the same mailbox owner, written in another way from time to time.
const SITES = ['https://*', 'http://*', 'https://*/en', 'https://*'] as const;
const PRIVACY_PATHS = ['/privacy', '/legal/privacy', '/privacy-policy'] as const;
const MAILBOXES = ['hello', 'support', 'contact', 'apps'] as const;
const REWRITTEN_EVERY = [500, 2500] as const;

/** Neighbours in number share no half of their words: it has no factor in common with all words. */
const STEP = 1009;

/** The company of a number: always the same for a seed, and no two share a name or a site. */
export function companyAt(seed: number, index: number): Company {
  const draw = drawFrom(seed, index);
  const alone = draw('publishes alone') < 0.2;
  const name = nameOf(draw, alone, index, makerWord((index * STEP + seed) % MAKER_WORDS));
  const handle = name.toLowerCase().replaceAll(' ', '-');
  return {
    index,
    name: alone && draw('account name') < 0.5 ? handle.replaceAll('-', '') : name,
    handle,
    ...contactAt(handle),
    ...(alone && { site: null, privacyUrl: null }),
    ...(alone && index % 3 === 0 && { email: null }),
  };
}

// The word of a maker is in one name only, until all words are used: then a second one follows it.
function nameOf(draw: Draw, alone: boolean, index: number, word: string): string {
  const round = Math.floor(index / MAKER_WORDS);
  if (round > 0) return `${word} ${productWord(round - 1)}`;
  if (alone) return `${pick(FIRST_NAMES, draw('first name'))} ${word}`;
  return draw('bare name') < 0.3 ? word : `${word} ${pick(TRADES, draw('trade'))}`;
}

/** How many companies buy listings of others. */
export const BUYER_COUNT = BUYERS.length * HOUSES.length;

/**
 * One of the companies that buy listings: each has a site, and shares no word of its name with a
 * maker.
 * @param number less than `BUYER_COUNT`
 * @param makers how many makers there are: their numbers come before those of the buyers
 */
export function buyerAt(number: number, makers: number): Company {
  const name = `${BUYERS[number % BUYERS.length]} ${HOUSES[Math.floor(number / BUYERS.length) % HOUSES.length]}`;
  const handle = name.toLowerCase().replaceAll(' ', '-');
  return { index: makers + number, name, handle, ...contactAt(handle) };
}

/** The same company with another's site, privacy address and mail domain: a silent sale. */
export function withContactOf(company: Company, { site, privacyUrl, email }: Company): Company {
  return { ...company, site, privacyUrl, email };
}

/** The company with its addresses of a day: http or https, another path, another mailbox. */
export function addressedOn(company: Company, day: number): Company {
  const draw = drawFrom(company.index, hashText('addresses'));
  const times = (what: string) => happened(draw, what, ...REWRITTEN_EVERY, day).times;
  const of = <T>(values: readonly [T, ...T[]], what: string) => values[times(what) % values.length] ?? values[0];
  const site = company.site && of(SITES, 'site').replace('*', new URL(company.site).host);
  return {
    ...company,
    site,
    privacyUrl: company.privacyUrl && new URL(of(PRIVACY_PATHS, 'privacy path'), company.privacyUrl).href,
    email: company.email?.replace(/^[^@]*/, of(MAILBOXES, 'mailbox')) ?? null,
  };
}

function contactAt(handle: string) {
  const host = `${handle}.example`;
  return { site: `https://${host}`, privacyUrl: `https://${host}/privacy`, email: `hello@${host}` };
}

/**
 * The name as one store shows it on a day: with or without a legal form, in capitals, in one word,
 * or the bare domain.
 */
export function shownName(company: Company, store: string, day: number): string {
  if (!company.site) return company.name;
  const draw = drawFrom(company.index, hashText(store));
  const way = draw('way of writing');
  if (way < 0.08) return `${company.handle}.example`;
  const name = `${company.name}${legalFormOn(draw, day)}`;
  const respelled = happened(draw, 'respelled', ...REWRITTEN_EVERY, day).times;
  return spell(name, respelled === 0 ? way : draw('way of writing', respelled));
}

// Some write it one year and leave it out in the next; nobody becomes a company of another country.
function legalFormOn(draw: Draw, day: number): string {
  const isPlain = happened(draw, 'legal form', ...REWRITTEN_EVERY, day).times % 2 === 1;
  return isPlain ? '' : pick(LEGAL_FORMS, draw('legal form'));
}

function spell(name: string, chance: number): string {
  if (chance < 0.11) return name.toUpperCase();
  return chance < 0.14 ? name.replace(' ', '-') : name;
}

/** The registered name of a company, always with a legal form. */
export function legalName(company: Company): string {
  return `${company.name} ${company.index % 3 === 0 ? 'GmbH' : 'Inc.'}`;
}
