import { isGenericKey } from '../companies/generic-names.ts';
import { coreOfLabel } from '../companies/owns-label.ts';

// Shorter ones begin many words by chance.
const SHORTEST = 5;

/**
 * Whether two labels of domains, accounts or keys of names are of one owner: equal but for what is
 * put around a name whose domain is taken (`acme`, `getacme`), or one goes on after the other or
 * before it (`quietlake`, `quietlake-plugins`), where that is no common word. Another number is
 * another's.
 * @param one folded
 * @param other folded
 */
export function isRelatedLabel(one: string, other: string): boolean {
  const [shorter = '', longer = ''] = [coreOfLabel(one), coreOfLabel(other)].sort((a, b) => a.length - b.length);
  if (shorter === longer) return true;
  const isWithin = longer.startsWith(shorter) || longer.endsWith(shorter);
  const isNumbered = /^\p{N}+$/u.test(longer.replace(shorter, ''));
  return isWithin && !isNumbered && shorter.length >= SHORTEST && !isGenericKey(shorter);
}
