import { companyDomain } from '../../companies/company-domain.ts';
import { standardizeCompanyName } from '../../companies/company-name.ts';
import { fold } from '../../companies/fold.ts';

/** Whom a listing is of: its own name, and its maker's with the site. */
export interface Maker {
  name: string;
  developer?: { name: string; site?: string | null | undefined } | null | undefined;
}

/** Words that a company has behind its brand, and an account before or behind it. */
const PLAIN =
  /^(?:an?|the|your|active|paid|valid|existing|current|enterprise|business|premium|pro|user|customer|cloud|app|apps|software|labs?|technologies|team|studios?|group|security|online|solutions|systems|digital|media|com|io)$/;
const OURS = /^(?:our|my)$/;

/** The folded names that a maker's own accounts have: its own, its site's and its listing's. */
export function ownBrands({ name, developer }: Maker): ReadonlySet<string> {
  const company = standardizeCompanyName(developer?.name ?? '').key;
  const domain = developer?.site ? companyDomain(developer.site, company) : null;
  const title = name.split(/ [-–—|] |: /)[0] ?? '';
  const brands = [
    company,
    withoutPlain(wordsOf(developer?.name ?? '')),
    fold(domain?.split('.')[0] ?? ''),
    joined(title),
  ];
  return new Set(brands.filter((brand) => brand.length > 1));
}

/**
 * Whether the words around "account" or "platform" name a maker's own: "our", or one of its brands
 * at their beginning, after plain words such as "active".
 */
export function isOwnAccount(text: string, brands: ReadonlySet<string>): boolean {
  const all = wordsOf(text);
  if (all.some((word) => OURS.test(word))) return true;
  const first = all.findIndex((word) => !PLAIN.test(word));
  const starts = all.slice(0, first + 1).map((_, start) => all.slice(start));
  return starts.some((words) => words.some((_, last) => brands.has(words.slice(0, last + 1).join(''))));
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).flatMap((word) => fold(word) || []);
}

function joined(text: string): string {
  return wordsOf(text).join('');
}

// "Acme Software" is Acme, "The Cloud" is nobody.
function withoutPlain(words: readonly string[]): string {
  const last = words.findLastIndex((word) => !PLAIN.test(word));
  return words.slice(0, last + 1).join('');
}
