import { addDays, type Day } from '@pi/domain';
import { type AnswerValue, EventDraft, type EventStatus, QuestionDraft } from '@pi/domain/events';
import { SAMPLE_PEOPLE } from './sample-people.ts';

/** An invented event: what it is, when it ends, what it asks, and what a person answers. */
export interface SampleEvent {
  title: string;
  draft: Record<string, unknown>;
  /** Days from today to its last day. */
  endsIn: number;
  status: EventStatus;
  questions: readonly Record<string, unknown>[];
  /** How many of the people take part, from the first on. */
  people: number;
  /** Every so many people leave their last question open. */
  openEvery: number;
  /** Whether the nth of them is a mentor, where it is not every third. */
  isMentor?: (nth: number) => boolean;
  /** When the nth of them has time, where it is not as in other events. */
  hours?: (nth: number) => readonly number[];
}

const WEEK = { type: 'availability' };

/** Evenings of two hours and more, of which everybody has three. */
const EVENINGS = [17, 41, 65, 89, 113, 20, 44, 132];

const BUILD_QUESTIONS = [
  {
    text: 'What would you like to build?',
    shortName: 'Build',
    content: { type: 'multiple_choice', options: ['Robot', 'Weather station', 'Bridge', 'Drone', 'Synth'], most: 2 },
    weight: 4,
  },
  {
    text: 'What can you offer, and what do you seek?',
    shortName: 'Offer and seek',
    content: { type: 'offer_seek' },
    weight: 5,
  },
  {
    text: 'How much do you plan ahead?',
    shortName: 'Planning',
    content: { type: 'scale', steps: 5, lowest: 'not at all', highest: 'everything' },
    weight: -2,
  },
  { text: 'When can you meet?', shortName: 'Hours', content: WEEK, weight: 3 },
];

/** The events of the sample organization. */
export const SAMPLE_EVENTS: readonly SampleEvent[] = [
  {
    title: 'Autumn project groups',
    draft: {
      description: 'Four people build one small thing in six weeks. You are put into a group at hours all of you have.',
      meeting: 'Starts in December, workshop B2',
      contactEmail: 'groups@elmfield.example',
      groupSize: 4,
      criteria: { noRepeatEvents: 2, commonHours: 2 },
    },
    endsIn: 3,
    status: 'STARTED',
    questions: [
      {
        text: 'Which part of a build do you like most?',
        content: { type: 'single_choice', options: ['Electronics', 'Code', 'Mechanics', 'Design'] },
        weight: -3,
      },
      {
        text: 'What would you like to build?',
        content: { type: 'multiple_choice', options: ['Robot', 'Weather station', 'Synth', 'Drone', 'Game'], most: 2 },
        weight: 4,
      },
      {
        text: 'How much do you plan ahead?',
        content: { type: 'scale', steps: 5, lowest: 'not at all', highest: 'everything' },
        weight: 2,
      },
      { text: 'Anything your group should know?', content: { type: 'free_text' }, isRequired: false },
      { text: 'When can you meet?', content: WEEK, weight: 5 },
    ],
    people: 22,
    openEvery: 5,
  },
  {
    title: 'Mentors and newcomers',
    draft: {
      description: 'A senior student meets two newcomers every other week until spring.',
      meeting: 'First meeting in the library café',
      contactEmail: 'mentors@elmfield.example',
      groupSize: 3,
      roles: { mentor: 'Mentor', mentee: 'Newcomer' },
      criteria: { objective: 'fair', mentorCapacity: 2 },
    },
    endsIn: -2,
    status: 'STARTED',
    questions: [
      {
        text: 'What can you offer, and what do you seek?',
        shortName: 'Offer and seek',
        content: { type: 'offer_seek' },
        weight: 5,
      },
      {
        text: 'How direct should feedback be?',
        content: { type: 'scale', steps: 5, lowest: 'gentle', highest: 'direct' },
        weight: 3,
      },
      {
        text: 'What do you want to talk about?',
        content: { type: 'multiple_choice', options: ['Studies', 'Jobs', 'Research', 'Life in town'] },
        weight: 3,
      },
    ],
    people: 24,
    openEvery: 8,
  },
  {
    title: 'Plugin makers’ evening',
    draft: {
      description: 'Makers of plugins meet in pairs for an hour: one problem of each, one honest opinion.',
      meeting: 'Online, links are sent the day before',
      contactEmail: 'makers@elmfield.example',
      audience: 'plugin_makers',
      groupSize: 2,
    },
    endsIn: 12,
    status: 'STARTED',
    questions: [
      {
        text: 'Where do you publish?',
        content: { type: 'multiple_choice', options: ['Browsers', 'Editors', 'Office suites', 'Shops', 'Websites'] },
        weight: 3,
      },
      {
        text: 'What can you offer, and what do you seek?',
        shortName: 'Offer and seek',
        content: { type: 'offer_seek' },
        weight: 5,
      },
      {
        text: 'Which stage is your business at?',
        content: { type: 'single_choice', options: ['Idea', 'First users', 'First income', 'A living'] },
        weight: 2,
      },
      { text: 'When can you meet?', content: WEEK, weight: 4 },
    ],
    people: 12,
    openEvery: 6,
  },
  {
    title: 'Winter build groups',
    draft: {
      description: 'Four people build one thing before spring, with somebody who has built before in each group.',
      meeting: 'Starts in the second week after the end, workshop B2',
      contactEmail: 'groups@elmfield.example',
      groupSize: 4,
      roles: { mentor: 'Mentor', mentee: 'Member' },
      criteria: { noRepeatEvents: 2, commonHours: 2 },
    },
    endsIn: -1,
    status: 'STARTED',
    questions: BUILD_QUESTIONS,
    people: 33,
    openEvery: 16,
    isMentor: (nth) => /^[34]/.test(SAMPLE_PEOPLE[nth]?.[2] ?? ''),
    hours: (nth) => eveningsOf([nth % 8, (nth * 3 + 1) % 8, (nth * 5 + 2) % 8]),
  },
  {
    title: 'Bridge build',
    draft: {
      description: 'One evening, one bridge of paper and string a group, and one weight that it has to bear.',
      meeting: 'Main hall, at six',
      contactEmail: 'groups@elmfield.example',
      groupSize: 4,
    },
    endsIn: -72,
    status: 'STARTED',
    questions: BUILD_QUESTIONS.slice(0, 3),
    people: 28,
    openEvery: 29,
  },
];

function eveningsOf(places: readonly number[]): number[] {
  return places.flatMap((place) => [0, 1, 2].map((more) => (EVENINGS[place] ?? 0) + more));
}

/** What organizers say of a sample event, as of a day. */
export function sampleDraft({ title, draft, endsIn }: SampleEvent, today: Day): EventDraft {
  return EventDraft.parse({ ...draft, title, endDay: addDays(today, endsIn) });
}

/** The questions of a sample event. */
export function sampleQuestions({ questions }: SampleEvent): QuestionDraft[] {
  return questions.map((one) => QuestionDraft.parse(one));
}

const OFFERS = [
  'soldering and small motors',
  'writing firmware',
  'good graphics and type',
  'statistics for experiments',
  'stage experience',
];
const SEEKS = [
  'somebody who can solder',
  'help with firmware',
  'an eye for graphics',
  'help with statistics',
  'practice at speaking',
];
const NOTES = ['I have a workshop at home.', 'I am away at weekends.', 'I prefer to meet in the evening.'];

/** What the nth person answers: invented, and the same at each start. */
export function sampleAnswer({ content }: QuestionDraft, nth: number, hours?: SampleEvent['hours']): AnswerValue {
  const pick = <One>(list: readonly One[], shift = 0) => list[(nth * 7 + shift * 3 + (nth % 3)) % list.length] as One;
  switch (content.type) {
    case 'single_choice':
      return pick(content.options);
    case 'multiple_choice':
      return [...new Set([pick(content.options), pick(content.options, 1)])];
    case 'scale':
      return 1 + ((nth * 3) % content.steps);
    case 'free_text':
      return pick(NOTES);
    case 'offer_seek':
      return { offer: pick(OFFERS), seek: pick(SEEKS, 2) };
    case 'availability': {
      if (hours) return { timeZone: 'Europe/Berlin', hours: [...new Set(hours(nth))].toSorted((a, b) => a - b) };
      const start = 9 + (nth % 8);
      const days = [nth % 5, (nth * 2 + 1) % 5];
      return { timeZone: nth % 6 === 0 ? 'Europe/London' : 'Europe/Berlin', hours: hoursOf(days, start) };
    }
  }
}

function hoursOf(days: readonly number[], start: number): number[] {
  const hours = days.flatMap((day) => [0, 1, 2].map((more) => day * 24 + start + more));
  return [...new Set(hours)].toSorted((a, b) => a - b);
}
