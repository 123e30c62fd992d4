import { type AnswerValue, DAYS_OF_WEEK, type MakerFacts, type Question } from '@pi/domain/events';
import type { DemoPerson } from './demo-event.ts';

const SNAPSHOT = '2026-11-20';

/**
 * Reads people from text: a paragraph a person, "id, name" above lines of "question: answer";
 * groups are divided by lines of dashes. `offer` and `seek` answer one question together.
 */
export function readGroups(text: string, questions: readonly Question[]): DemoPerson[][] {
  return text.split(/^---+$/m).map((group) =>
    group
      .split(/\n\s*\n/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph) => readPerson(paragraph.trim(), questions)),
  );
}

function readPerson(paragraph: string, questions: readonly Question[]): DemoPerson {
  const [head = '', ...lines] = paragraph.split('\n');
  const [id = '', name = ''] = head.split(', ');
  const values = new Map(lines.map((line) => splitOnce(line, ': ')));
  const answers = new Map<string, AnswerValue>();
  for (const question of questions) {
    const answer = readAnswer(question, values);
    if (answer !== null) answers.set(question.id, answer);
  }
  const role = values.get('role');
  const facts = values.get('facts');
  return {
    ...{ id, name, answers, facts: facts ? readFacts(facts) : null },
    role: role === 'mentor' || role === 'mentee' ? role : null,
  };
}

function readAnswer({ id, content }: Question, values: ReadonlyMap<string, string>): AnswerValue | null {
  if (content.type === 'offer_seek') {
    const [offer, seek] = [values.get('offer'), values.get('seek')];
    return offer && seek ? { offer, seek } : null;
  }
  const value = values.get(id);
  if (value === undefined) return null;
  if (content.type === 'scale') return Number(value);
  if (content.type === 'multiple_choice') return value.split(', ');
  return content.type === 'availability' ? readHours(value) : value;
}

/** Reads "Tue 18-21, Thu 18-20 (Europe/London)"; Berlin without a zone. */
function readHours(text: string): AnswerValue {
  const [, spans = '', timeZone = 'Europe/Berlin'] = /^([^(]*?)(?: \((.*)\))?$/.exec(text) ?? [];
  const hours = spans.split(', ').flatMap((span) => {
    const [day = '', times = ''] = splitOnce(span, ' ');
    const [from = 0, to = 0] = times.split('-').map(Number);
    const start = (DAYS_OF_WEEK as readonly string[]).indexOf(day) * 24;
    return Array.from({ length: to - from }, (_, nth) => start + from + nth);
  });
  return { timeZone, hours: hours.toSorted((a, b) => a - b) };
}

/** Reads "chrome/productivity, slack/communication; Gmail, Slack; 1k–10k". */
function readFacts(text: string): MakerFacts {
  const [listings = '', worksWith = '', bracket = ''] = text.split('; ');
  const listedIn = listings.split(', ').map((listing) => {
    const [marketplace, category] = splitOnce(listing, '/');
    return { marketplace, category };
  });
  const once = (values: string[]) => [...new Set(values)].sort();
  return {
    ...{ listedIn, day: SNAPSHOT, userBracket: bracket || null },
    marketplaces: once(listedIn.map(({ marketplace }) => marketplace)),
    categories: once(listedIn.map(({ category }) => category)),
    worksWith: worksWith.split(', ').filter((name) => name !== ''),
  };
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
