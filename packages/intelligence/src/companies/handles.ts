import { fold } from './fold.ts';
import { isGenericKey } from './generic-names.ts';
import { nameBits } from './name-rarity.ts';

/** What accounts add to a company's name for the store. */
const OF_STORES = '(?:marketplace|store|plugins?|extensions?|addons?|team|official|publisher|publishing|integrations?)';
/** What is added because a name was taken, by persons too: only rare names go without it. */
const OF_PERSONS = '(?:app|dev|developers?)';
const TAIL = new RegExp(`^([a-z\\d]+(?:[-_][a-z\\d]+)*?)[-_](?:${OF_STORES}|(${OF_PERSONS}))$`);
const RARE_BITS = 18;

/** Mailboxes' names for what is read there. */
const ROLES = new Set(
  'app apps admin contact dev developer developers hello help hi info mail marketplace office partners plugins sales support team hq official'.split(
    ' ',
  ),
);

/**
 * Turns a handle into a name: `@acme`, the scope of `@acme/tools` and `acme-marketplace` are acme.
 * Only all in small letters: `Pixel-Plugins` is a name. Other text is returned unchanged.
 */
export function nameOfHandle(text: string): string {
  const scope = /^@([\p{L}\p{N}][\p{L}\p{N}._-]*)(?:\/\S*)?$/u.exec(text)?.[1] ?? text;
  const [, rest, ofPersons] = TAIL.exec(scope) ?? [];
  if (!rest || isGenericKey(fold(rest))) return scope;
  return ofPersons && nameBits(rest) < RARE_BITS ? scope : rest;
}

/** Writes the hyphens of a handle or domain label as spaces: `otter-labs-2` is `otter labs 2`. */
export function spaceHandle(text: string): string {
  // Single letters are joined on purpose: `e-shop`, `x-ray`.
  return /^[\p{Ll}\p{N}]{2,}(?:[-_][\p{Ll}\p{N}]{2,})+(?:[-_]\p{N})?$/u.test(text) ? text.replace(/[-_]/g, ' ') : text;
}

/** The name in the user of a mailbox: `jane.ray` is `jane ray`, `acme.support` is `acme`. */
export function nameOfMailUser(user: string): string {
  const words =
    user
      .split('+')[0]
      ?.split(/[._-]+/)
      .filter(Boolean) ?? [];
  const own = words.filter((word) => !ROLES.has(word.toLowerCase()));
  return (own.length > 0 ? own : words).join(' ') || user;
}
