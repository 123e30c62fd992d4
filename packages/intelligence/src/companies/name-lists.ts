import { fold } from './fold.ts';

/** What may stand behind a comma in one name: `Jo Ray, Jr.`, `Acme, a Boreal company`. */
const PHRASE = /^(?:a|an|the|jr|sr|ii|iii|phd|md)\b/iu;
const ASIDE = /^(?:powered by|part of|in cooperation with|by)\b/iu;

/**
 * The first of several names that commas or semicolons separate (`acme, boreal` is acme); a name
 * with a phrase behind its comma stays.
 */
export function firstOfList(name: string): string {
  const at = name.search(/(?:[,;]\s|[、;])/u);
  if (at <= 0) return name;
  const head = name.slice(0, at).trimEnd();
  const tail = name.slice(at + 1).trim();
  if (!fold(head) || !fold(tail) || isUnbalanced(head)) return name;
  if (ASIDE.test(tail)) return head;
  // `Ash, Birch & Co` is one firm.
  const isFirm = !/[,;]/.test(tail) && /^\S+ (?:&|and|und|et|y) \S+$/u.test(tail);
  return PHRASE.test(tail) || isFirm ? name : head;
}

function isUnbalanced(text: string): boolean {
  return (text.match(/[([]/g)?.length ?? 0) !== (text.match(/[)\]]/g)?.length ?? 0);
}
