import type { Event, PeopleSelector, Question, User } from '@pi/domain/events';
import { isSensitive } from './is-sensitive.ts';
import type { NamelessText } from './name-remover.ts';

/** A kind of people that a rule can mean, under an id that says nothing. */
export interface PeopleKind {
  id: string;
  /** What organizers call it. */
  label: string;
  selector: PeopleSelector;
}

/** The kinds of an event, by what they are about. */
export interface KindGroup {
  /** `role`, `year or stage`, `field`, or the text of a question. */
  about: string;
  kinds: PeopleKind[];
}

const MOST_VALUES = 60;
const MOST_QUESTIONS = 40;
/** What one person alone says of themselves is no kind of people. */
const FEWEST_PEOPLE = 2;

/**
 * The kinds of people that a rule of an event can mean: its roles, the years and fields that at
 * least two people have, and the options of its questions. Leaves out what holds a name and what
 * asks for something sensitive: rules about these are made in the form.
 */
export function listKinds(
  event: Pick<Event, 'roles'>,
  questions: readonly Question[],
  people: readonly Pick<User, 'stage' | 'field'>[],
  removeNames: (text: string) => NamelessText,
): KindGroup[] {
  const mayBeSent = (text: string) => !isSensitive(text) && !removeNames(text).hadNames;
  const values = (by: 'stage' | 'field', prefix: string) =>
    shared(people.map((person) => person[by]))
      .filter(mayBeSent)
      .slice(0, MOST_VALUES)
      .map((value, nth) => ({ id: `${prefix}${nth + 1}`, label: value, selector: { by, value } }));
  const groups: KindGroup[] = [
    { about: 'role', kinds: roleKinds(event, mayBeSent) },
    { about: 'year or stage', kinds: values('stage', 's') },
    { about: 'field', kinds: values('field', 'f') },
    ...questions
      .filter((question) => mayBeSent([question.text, ...optionsOf(question)].join('\n')))
      .slice(0, MOST_QUESTIONS)
      .map((question) => ({ about: question.text, kinds: answerKinds(question) })),
  ];
  return groups.filter(({ kinds }) => kinds.length > 0);
}

function roleKinds({ roles }: Pick<Event, 'roles'>, mayBeSent: (text: string) => boolean): PeopleKind[] {
  if (!roles) return [];
  return (['mentor', 'mentee'] as const).map((role, nth) => ({
    id: `r${nth + 1}`,
    label: mayBeSent(roles[role]) ? roles[role] : role,
    selector: { by: 'role', role },
  }));
}

function answerKinds(question: Question): PeopleKind[] {
  const { content, id, position } = question;
  const kind = (value: string | number, nth: number, label = String(value)): PeopleKind => ({
    id: `q${position}o${nth + 1}`,
    label,
    selector: { by: 'answer', question: id, values: [value] },
  });
  if (content.type !== 'scale') return optionsOf(question).map((option, nth) => kind(option, nth));
  const ends: Record<number, string | null> = { 1: content.lowest, [content.steps]: content.highest };
  return Array.from({ length: content.steps }, (_, nth) => {
    const meaning = ends[nth + 1];
    return kind(nth + 1, nth, meaning ? `${nth + 1} (${meaning})` : String(nth + 1));
  });
}

function optionsOf({ content }: Question): string[] {
  if (content.type === 'single_choice' || content.type === 'multiple_choice') return content.options;
  return content.type === 'scale' ? [content.lowest, content.highest].filter((end) => end !== null) : [];
}

/** What several people say, in the spelling of most of them; what most say first. */
function shared(values: readonly (string | null)[]): string[] {
  const found = new Map<string, string[]>();
  for (const value of values) {
    const key = value?.toLowerCase();
    if (value && key) found.set(key, [...(found.get(key) ?? []), value]);
  }
  return [...found.values()]
    .filter((spellings) => spellings.length >= FEWEST_PEOPLE)
    .toSorted((a, b) => b.length - a.length)
    .map((spellings) => mostFrequent(spellings));
}

function mostFrequent(spellings: string[]): string {
  const count = (one: string) => spellings.filter((other) => other === one).length;
  return spellings.toSorted((a, b) => count(b) - count(a) || (a < b ? -1 : 1))[0] ?? '';
}
