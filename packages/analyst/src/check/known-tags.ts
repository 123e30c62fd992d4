import { TAGS } from '@pi/intelligence';

const TAG = /^[a-z0-9][a-z0-9+&/-]*(?: [a-z0-9+&/-]+){0,3}$/;
const LONGEST = 30;

/** Tags to choose from. */
export const VOCABULARY: readonly string[] = TAGS.map(({ tag }) => tag);

const KNOWN = new Set(VOCABULARY);

/** Whether a tag may be shown: the vocabulary has it. A new one is a proposal, shown nowhere. */
export function isKnownTag(tag: string): boolean {
  return KNOWN.has(tag);
}

/** Whether something could become a tag: one to four short words in lower case. */
export function isTagLike(tag: string): boolean {
  return tag.length <= LONGEST && TAG.test(tag);
}
