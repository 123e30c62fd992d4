import { fold } from './fold.ts';

/** Whether the key of a name and the label of a domain are equal, or one contains the other. */
export function resemblesDomain(nameKey: string, domain: string): boolean {
  return isWithin(nameKey, fold(domain.slice(0, domain.indexOf('.'))));
}

// Shorter texts are part of many names by chance.
function isWithin(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 3 && long.includes(short);
}
