import { type Developer, isInDefaultLanguage, isInSameLanguage, isLocalized, type RevisionContent } from '@pi/domain';
import { isTakenOver } from '@pi/intelligence';

/**
 * Merges `next` into `previous`: fields that `next` lacks keep their value, unless it is another
 * product. Of two languages the texts of one are shown, as a whole: those in the default language,
 * or else those of `previous`, so that pages whose language changes from day to day are no change.
 */
export function mergeContent(previous: RevisionContent, next: RevisionContent): RevisionContent {
  if (isTakenOver(previous, next)) return next;
  const isSame = isInSameLanguage(previous, next);
  const known = !isSame && isInDefaultLanguage(next) ? withoutTexts(previous) : previous;
  const read = givesWay(next, previous) ? withoutTexts(next) : next;
  // One of the two has its texts, and with them an address and a name.
  const merged = { ...known, ...withoutUndefined(read) } as RevisionContent;
  // `en` and `en-US` in turn are no change.
  if (isSame && previous.language) merged.language = previous.language;
  return { ...merged, developer: mergeDeveloper(previous.developer, next.developer) };
}

/**
 * A stored content after another one than it was merged with: where its texts give way to those of
 * the one before it, it shows these.
 */
export function followContent(previous: RevisionContent, stored: RevisionContent): RevisionContent {
  return givesWay(stored, previous) ? mergeContent(previous, stored) : stored;
}

function givesWay(next: RevisionContent, known: RevisionContent): boolean {
  return !isInSameLanguage(known, next) && !isInDefaultLanguage(next);
}

function withoutTexts(content: RevisionContent): Partial<RevisionContent> {
  return Object.fromEntries(Object.entries(content).filter(([field]) => !isLocalized(field)));
}

// A developer of another name is another developer, who keeps no value of the earlier one.
function mergeDeveloper(previous: Developer | null | undefined, next: Developer | null | undefined) {
  if (next === undefined) return previous;
  return next && previous?.name === next.name ? { ...previous, ...withoutUndefined(next) } : next;
}

function withoutUndefined<T extends object>(record: T): Partial<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Partial<T>;
}
