import type { RuleNote } from './rule-note.ts';
import { describeRule, type RuleWords } from './rule-words.ts';

/** A rule of a run in a few words: `No repeat within 2 events`. */
export function describeNote(note: RuleNote, words: RuleWords): string {
  switch (note.kind) {
    case 'no_repeat':
      return `No repeat within ${count(note.events, 'event')}`;
    case 'common_hours':
      return note.isAsked
        ? `At least ${count(note.hours, 'hour')} a week in common`
        : `At least ${count(note.hours, 'hour')} a week in common, and no question asks for hours`;
    case 'private_wishes':
      return 'Private wishes of participants';
    case 'role_in_each':
      return `A ${note.roleName} in each group`;
    case 'capacity':
      return note.mentees === null
        ? `Numbers of ${note.roles?.mentee ?? 'mentee'} that each ${note.roles?.mentor ?? 'mentor'} takes`
        : `A ${note.roles?.mentor ?? 'mentor'} takes at most ${note.mentees} (${note.roles?.mentee ?? 'mentee'})`;
    case 'sizes':
      return describeSizes(note.sizes);
    case 'two_people':
      return `Two people are needed who answered all required questions: ${
        note.people === 0 ? 'nobody has' : 'one person has'
      }`;
    case 'organizer':
      return describeRule(note.rule, words);
  }
}

function describeSizes(sizes: readonly number[]): string {
  const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)];
  const size = smallest === largest ? `${largest}` : `${smallest} or ${largest}`;
  return `${count(sizes.length, 'group')} of ${size} people`;
}

/** A number with its noun: `1 event`, `2 events`. */
export function count(number: number, noun: string): string {
  return `${number} ${number === 1 ? noun : `${noun}s`}`;
}
