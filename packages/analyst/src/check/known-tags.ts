const TAG = /^[a-z0-9][a-z0-9+&-]*(?: [a-z0-9+&-]+){0,2}$/;
const LONGEST = 30;

/** Tags to choose from. TODO: the vocabulary of `@pi/intelligence`. */
export const VOCABULARY: readonly string[] = [];

/** Whether a tag may be shown: one of the vocabulary; where there is none, a few short words. */
export function isKnownTag(tag: string, vocabulary: readonly string[] = VOCABULARY): boolean {
  return vocabulary.length > 0 ? vocabulary.includes(tag) : isTagLike(tag);
}

/** Whether something could become a tag: one to three short words in lower case. */
export function isTagLike(tag: string): boolean {
  return tag.length <= LONGEST && TAG.test(tag);
}
