import { fold } from './fold.ts';
import { isWithin } from './is-within.ts';

const SHORTEST_PART = 3;

/** Whether the key of a name and the label of a domain are equal, or one contains the other. */
export function resemblesDomain(nameKey: string, domain: string): boolean {
  return isWithin(nameKey, fold(domain.slice(0, domain.indexOf('.'))), SHORTEST_PART);
}
