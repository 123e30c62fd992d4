import { isGenericKey } from '../companies/generic-names.ts';
import { coreOfLabel } from '../companies/owns-label.ts';
import { isRespelled } from './is-respelled.ts';

// Shorter ones begin many words by chance.
const SHORTEST = 5;

/**
 * Whether two labels of domains, accounts or keys of names are of one owner: equal but for what is
 * put around a name whose domain is taken (`acme`, `getacme`), a typing error, or one goes on after
 * the other or before it (`acme`, `acme-plugins`), where that is no common word.
 * @param one folded
 * @param other folded
 */
export function isRelatedLabel(one: string, other: string): boolean {
  const [shorter = '', longer = ''] = [coreOfLabel(one), coreOfLabel(other)].sort((a, b) => a.length - b.length);
  if (shorter === longer || isRespelled(one, other)) return true;
  const isWithin = longer.startsWith(shorter) || longer.endsWith(shorter);
  return isWithin && shorter.length >= SHORTEST && !isGenericKey(shorter);
}
