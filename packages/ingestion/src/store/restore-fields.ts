import { isInSameLanguage, isLocalized, type RevisionContent } from '@pi/domain';
import { isFound } from '../quality/field-tally.ts';
import { hashContent } from './content.ts';

export interface SeenContent {
  seenAt: Date;
  content: RevisionContent;
}

/**
 * Restores vanished fields of a plugin's contents to their earlier values. Contents that are then
 * equal to the one before them are left out. A text is never restored in another language.
 * @param before the content in effect before the first
 * @param contents oldest first
 */
export function restoreFields(
  before: RevisionContent,
  contents: readonly SeenContent[],
  fields: readonly (keyof RevisionContent)[],
): SeenContent[] {
  let last = before;
  return contents.flatMap(({ seenAt, content }) => {
    const comparable = isInSameLanguage(last, content) ? fields : fields.filter((field) => !isLocalized(field));
    const vanished = comparable.filter((field) => isFound(last[field]) && !isFound(content[field]));
    const restored = { ...content, ...Object.fromEntries(vanished.map((field) => [field, last[field]])) };
    if (hashContent(restored) === hashContent(last)) return [];
    last = restored;
    return [{ seenAt, content: restored }];
  });
}
