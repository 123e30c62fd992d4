import type { RevisionContent } from '@pi/domain';
import { isFound } from '../quality/field-tally.ts';
import { hashContent } from './content.ts';

export interface NotedContent {
  seenAt: Date;
  content: RevisionContent;
}

/**
 * A plugin's contents with the fields that vanished as they were before; those that say the same as the one before them are
 * left out.
 * @param before the content in effect before the first
 * @param noted oldest first
 */
export function restoreFields(
  before: RevisionContent,
  noted: readonly NotedContent[],
  fields: readonly (keyof RevisionContent)[],
): NotedContent[] {
  let last = before;
  return noted.flatMap(({ seenAt, content }) => {
    const vanished = fields.filter((field) => isFound(last[field]) && !isFound(content[field]));
    const restored = { ...content, ...Object.fromEntries(vanished.map((field) => [field, last[field]])) };
    if (hashContent(restored) === hashContent(last)) return [];
    last = restored;
    return [{ seenAt, content: restored }];
  });
}
