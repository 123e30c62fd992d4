import type { ExtractionSource } from './extraction-source.ts';

/** More of one sign in a row say no more. */
const MOST_OF_A_SIGN = 8;
const BLANKS = /[^\S\n]{2,}|[^\S\n ]/g;
const SIGNS = new RegExp(String.raw`([^\p{L}\p{N}\s])\1{${MOST_OF_A_SIGN},}`, 'gu');

/**
 * A listing without the long runs of blanks and signs in its texts: they tell nothing, and an
 * expression that looks for the end of such a run tries each of its places.
 */
export function tidySource<Source extends ExtractionSource>(source: Source): Source {
  const { name, summary, description, pricingLabel, developer } = source;
  return {
    ...source,
    name: tidyText(name),
    summary: summary && tidyText(summary),
    description: description && tidyText(description),
    pricingLabel: pricingLabel && tidyText(pricingLabel),
    developer: developer && { ...developer, name: tidyText(developer.name) },
  };
}

/** One blank for several on a line, and at most eight of the same sign in a row. Linear. */
export function tidyText(text: string): string {
  return text.replace(BLANKS, ' ').replace(SIGNS, (_, sign: string) => sign.repeat(MOST_OF_A_SIGN));
}

/** A text up to the last character that is none of the given ones. Linear, unlike `/[…]+$/`. */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
