import { addressOf } from './addresses.ts';
import { type CompanyName, standardizeCompanyName } from './company-name.ts';
import { stripLegalForms } from './strip-legal-forms.ts';

/** One way in which a company's listings write its name. */
export interface Spelling {
  text: string;
  /** Listings that write it so. */
  count: number;
}

/** How good a spelling is: names before handles, those before addresses. */
const KINDS = ['name', 'handle', 'address'] as const;

interface Candidate extends CompanyName {
  count: number;
  /** Index in `KINDS`. */
  kind: number;
  /** Whether its letter case is the developer's own. */
  isOwnCase: boolean;
}

/**
 * The name to show for a company of several spellings: the commonest name, in its commonest
 * spelling, without legal form. The same for every order of the spellings.
 *
 * - A name comes before a handle (`otter-labs`, `@otter`), that before an address, however common.
 * - Of spellings that differ in letter case, hyphens or spaces alone, one with letter case of its
 *   own (`Otter Labs`) comes before one whose capitals are repaired (`OTTER LABS`, `otterlabs`).
 * - Then one that more listings write, then one with its words apart, then the order of code units.
 *
 * Both parts are empty only when every spelling is blank.
 */
export function chooseDisplayName(spellings: readonly Spelling[]): CompanyName {
  const candidates = spellings.map(toCandidate).filter(({ key }) => key !== '');
  const [key] = [...Map.groupBy(candidates, (one) => one.key)]
    .map(([key, same]) => ({ key, kind: Math.min(...same.map(({ kind }) => kind)), count: sum(same) }))
    .sort((a, b) => a.kind - b.kind || b.count - a.count || compare(a.key, b.key));
  if (!key) return { display: '', key: '' };
  const same = candidates.filter((one) => one.key === key.key);
  const [best] = [...Map.groupBy(same, (one) => one.display)]
    .map(([display, equal]) => ({
      display,
      kind: Math.min(...equal.map(({ kind }) => kind)),
      isOwnCase: equal.some((one) => one.isOwnCase && one.kind === 0),
      count: sum(equal),
    }))
    .sort(
      (a, b) =>
        a.kind - b.kind ||
        Number(b.isOwnCase) - Number(a.isOwnCase) ||
        b.count - a.count ||
        countSpaces(b.display) - countSpaces(a.display) ||
        compare(a.display, b.display),
    );
  return { display: best?.display ?? '', key: key.key };
}

function toCandidate({ text, count }: Spelling): Candidate {
  const name = standardizeCompanyName(text);
  return { ...name, count, kind: KINDS.indexOf(kindOf(text.trim())), isOwnCase: text.includes(name.display) };
}

function kindOf(text: string): (typeof KINDS)[number] {
  if (/^\S+@\S+$/.test(text) || /^(?:https?:\/\/|www\.)/i.test(text)) return 'address';
  const address = addressOf(stripLegalForms(text));
  // With capitals (`Booking.com`) it is how the brand writes itself.
  if (address && address.label === address.label.toLowerCase()) return 'address';
  return /^@|^[\p{Ll}\p{N}]+(?:[-_][\p{Ll}\p{N}]+)+$/u.test(text) ? 'handle' : 'name';
}

function countSpaces(text: string): number {
  return text.split(' ').length;
}

function sum(candidates: readonly Candidate[]): number {
  return candidates.reduce((total, { count }) => total + count, 0);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
