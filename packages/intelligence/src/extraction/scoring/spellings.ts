import type { Aliases } from './labelled-listing.ts';

/** What a product's name may end with without being another product. */
const TAIL =
  /\s+(?:(?:for|by|plugin for|addon for)\s+(?:woocommerce|wordpress|jira|shopify)|smtp|plugin|theme|integration|api|app)$/i;

/** The folded spellings under which a product counts as found. */
export function spellingsOf(name: string, aliases: Aliases): ReadonlySet<string> {
  const own = Object.hasOwn(aliases, name) ? aliases[name] : undefined;
  return new Set([name, ...(own ?? [])].flatMap((one) => [foldName(one), baseOf(one)]));
}

/** Whether a name is one of these spellings, in full or without brackets and tail. */
export function isSpelling(name: string, spellings: ReadonlySet<string>): boolean {
  return spellings.has(foldName(name)) || spellings.has(baseOf(name));
}

/** A tag without case, punctuation and plural. */
export function foldTag(tag: string): string {
  return tag
    .toLowerCase()
    .replace(/[^a-z0-9 ]+/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word))
    .join(' ');
}

function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

function baseOf(name: string): string {
  let text = name.replace(/\s*\([^)]*\)/g, '').trim() || name;
  while (TAIL.test(text)) text = text.replace(TAIL, '');
  return foldName(text);
}
