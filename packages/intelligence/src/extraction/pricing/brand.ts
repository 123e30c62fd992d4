import { searchText } from '../../traits/search-text.ts';

/** The names by which a listing speaks of itself. */
export interface Brand {
  /** Its name up to a tagline, as it is searched: "wp mail smtp". */
  name: string;
  /** The first word of its name and of its developer's, where they tell it from others. */
  first: ReadonlySet<string>;
  /** The words of its name. */
  words: ReadonlySet<string>;
}

// First words of names that many plugins share.
const COMMON = new Set(
  'wp wordpress woocommerce woo wc google jira confluence shopify advanced simple easy free smart the super ultimate best my all quick fast better new auto ai one pro premium custom product amazon facebook chatgpt notion gmail youtube'.split(
    ' ',
  ),
);

/** What a listing is called, from its name and its developer's. */
export function brandOf(name: string, developer?: string | null): Brand {
  const [head = name] = name.split(/\s[–—|‑:-]\s|[:|(–—]|\s(?:by|for)\s/);
  const words = searchText(head).split(' ').filter(Boolean);
  const makers = searchText(developer ?? '').split(' ');
  const first = [words[0], makers[0]].filter((word) => word !== undefined && word.length > 2 && !COMMON.has(word));
  return {
    name: words.join(' '),
    first: new Set(first as string[]),
    words: new Set(
      searchText(name)
        .split(' ')
        .filter((word) => word.length > 2),
    ),
  };
}

/** Whether a name is the listing's own: its brand, or one that begins with it. */
export function isOwnName(name: string, brand: Brand): boolean {
  const folded = searchText(name);
  return (brand.name !== '' && `${folded} `.includes(`${brand.name} `)) || brand.first.has(folded.split(' ')[0] ?? '');
}

/** The text after the last place where a listing speaks of itself; all of it where it does not. */
export function sinceOwn(text: string, { name, first }: Brand): string {
  const lower = text.toLowerCase();
  const self = [...lower.matchAll(/\b(?:we|our|ours|us|this (?:plugin|app|extension|add-?on|tool))\b/g)].at(-1);
  const called = name.length > 2 ? lower.lastIndexOf(name) : -1;
  const byFirst = Math.max(-1, ...[...first].map((word) => lower.lastIndexOf(word)));
  return text.slice(Math.max(self?.index ?? 0, called, byFirst, 0));
}
