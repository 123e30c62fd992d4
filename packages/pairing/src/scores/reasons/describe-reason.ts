import type { FactWeights } from '@pi/domain/events';
import { describeSpans } from './describe-hours.ts';
import type { Reason } from './reason.ts';

/** What a reason's ids are called. */
export interface ReasonNames {
  nameOf(person: string): string;
  questionOf(question: string): string;
  /** The title of a marketplace or category; without it their names are shown. */
  titleOf?(fact: keyof FactWeights, name: string): string;
}

const LONGEST_NAME = 60;

/**
 * Says a reason in one sentence: "All free Tue 18–20 UTC.", "Hanna offers what Mei seeks: CAD,
 * sketch." What people wrote is plain text, to be escaped where it is shown, and shortened.
 */
export function describeReason(reason: Reason, names: ReasonNames): string {
  const people = reason.people.map((id) => shorten(names.nameOf(id)));
  const all = reason.people.length === 2 ? 'both' : 'all';
  const who = reason.isOfAll ? all : listWords(people);
  switch (reason.kind) {
    case 'hours':
      return `${capital(who)} free ${describeSpans(reason.spans)} UTC.`;
    case 'options':
      return `${ask(reason, names)}: ${who} chose ${listWords(reason.options.map(shorten))}.`;
    case 'step':
      return `${ask(reason, names)}: ${who} chose ${reason.step} of ${reason.steps}.`;
    case 'mixed':
      return `${ask(reason, names)}: ${reason.people.length === 2 ? 'they' : 'all'} differ.`;
    case 'words':
      return `${ask(reason, names)}: ${who} wrote of ${reason.words.join(', ')}.`;
    case 'offer_seek': {
      const [offers, ...seekers] = people;
      return `${offers} offers what ${listWords(seekers)} ${seekers.length === 1 ? 'seeks' : 'seek'}: ${reason.words.join(', ')}.`;
    }
    case 'fact':
      return `${capital(who)} ${haveFact(reason, names)} (${asOf(reason.day)}).`;
    case 'no_competitors':
      return `They do not compete: no common category in a marketplace (${asOf(reason.day)}).`;
    case 'wished':
      return `${listWords(people)} should be together by the organizer's wish.`;
  }
}

function haveFact(reason: Reason & { kind: 'fact' }, names: ReasonNames): string {
  const values = listWords(titles(reason, names));
  switch (reason.fact) {
    case 'marketplaces':
    case 'competitors':
      return `are listed in ${values}`;
    case 'categories':
      return `are listed under ${values}`;
    case 'worksWith':
      return `work with ${values}`;
    case 'users':
      return `have ${values} users`;
  }
}

function titles({ fact, values }: Reason & { kind: 'fact' }, { titleOf }: ReasonNames): string[] {
  const title = (of: keyof FactWeights, name: string) => shorten(titleOf?.(of, name) ?? name);
  if (fact !== 'competitors') return values.map((value) => title(fact, value));
  return values.map((value) => {
    const [marketplace = '', category = ''] = value.split(' ');
    return `${title('categories', category)} of ${title('marketplaces', marketplace)}`;
  });
}

function ask({ question }: Reason & { question: string }, { questionOf }: ReasonNames): string {
  return shorten(questionOf(question).replace(/[?:.\s]+$/, ''));
}

function asOf(day: string): string {
  const words = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return `as of ${words.format(new Date(`${day}T00:00:00Z`))}`;
}

function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function shorten(text: string): string {
  const letters = [...text];
  return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : text;
}
