import { BUILDING } from './building.ts';
import { MARKETING } from './marketing.ts';
import { SELLING } from './selling.ts';
import { WORKING } from './working.ts';

/** A tag, and the phrases that speak for it beside its own words. */
export interface TagEntry {
  tag: string;
  phrases: readonly string[];
}

/** The vocabulary of tags: what plugins do, whatever store they are in. */
export const TAGS: readonly TagEntry[] = [SELLING, MARKETING, WORKING, BUILDING].flatMap((text) =>
  text
    .trim()
    .split('\n')
    .map((line): TagEntry => {
      const [tag = '', ...phrases] = line.split(' = ');
      return { tag, phrases: [tag, ...phrases] };
    }),
);
