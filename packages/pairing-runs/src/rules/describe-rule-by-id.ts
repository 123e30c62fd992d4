import { EVERYONE_ONCE, FIXED_PEOPLE } from '@pi/pairing';
import { describeNote } from './describe-note.ts';
import type { RuleNote } from './rule-note.ts';
import type { RuleWords } from './rule-words.ts';

/** A rule that a violation or a conflict names by its id, in a few words. */
export function describeRuleById(id: string, words: RuleWords & { notes: ReadonlyMap<string, RuleNote> }): string {
  const note = words.notes.get(id);
  if (note) return describeNote(note, words);
  if (id === EVERYONE_ONCE) return 'Everybody is in one group';
  return id === FIXED_PEOPLE ? 'People and groups that are locked' : 'A rule that was deleted';
}
