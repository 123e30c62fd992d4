import { NameText } from '@pi/domain';
import { readable } from './read-fields.ts';

/**
 * The first name that can be shown, else `last`, which is part of the id. A value that is none
 * costs itself and not the listing.
 */
export function firstName(last: string, names: readonly (() => unknown)[]): string {
  const shown = names.map((read) => readable(read)).find((name) => NameText.safeParse(name).success);
  return typeof shown === 'string' ? shown : last;
}
