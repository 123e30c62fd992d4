import {
  type Answers,
  type AnswerValue,
  type Availability,
  isAnswered,
  type OfferSeek,
  type Question,
} from '@pi/domain/events';
import { commonestWords, type WordCount } from './words.ts';

/** How often something was chosen. */
export interface Bar {
  label: string;
  people: number;
}

/** Options or steps with the people who chose them. */
interface BarChart {
  kind: 'bars';
  bars: Bar[];
  /** The mean step of a scale; null for options, and without answers. */
  mean: number | null;
}

/** The commonest words of texts, and some of the texts. */
interface TextChart {
  kind: 'texts';
  texts: { title: string; words: WordCount[]; samples: string[] }[];
}

/** People with time at each hour since Monday 00:00, on their own clocks. */
interface HourChart {
  kind: 'hours';
  hours: number[];
}

/** Too few answers to show any. */
interface FewAnswers {
  kind: 'few';
}

/** What the answers to one question say together, without who gave them. */
export type AnswerChart = { question: Question; answered: number; noResponse: number } & (
  | BarChart
  | TextChart
  | HourChart
  | FewAnswers
);

/** Fewer answers than this would show what somebody answered. */
export const FEWEST_ANSWERS = 3;
const MOST_SAMPLES = 5;

/** The answers of all people to each question, as counts. */
export function chartAnswers(questions: readonly Question[], people: readonly Answers[]): AnswerChart[] {
  return questions.map((question) => {
    const given = people.flatMap((answers) => {
      const value = answers.get(question.id);
      return value !== undefined && isAnswered(value) ? [value] : [];
    });
    const counts = { question, answered: given.length, noResponse: people.length - given.length };
    return { ...counts, ...(given.length < FEWEST_ANSWERS ? { kind: 'few' as const } : chartOf(question, given)) };
  });
}

function chartOf({ content }: Question, given: readonly AnswerValue[]) {
  switch (content.type) {
    case 'single_choice':
    case 'multiple_choice': {
      const chosen = (given as (string | string[])[]).flat();
      return { kind: 'bars' as const, bars: countEach(content.options, chosen), mean: null };
    }
    case 'scale': {
      const steps = Array.from({ length: content.steps }, (_, index) => String(index + 1));
      const sum = (given as number[]).reduce((total, step) => total + step, 0);
      const mean = given.length > 0 ? sum / given.length : null;
      return { kind: 'bars' as const, bars: countEach(steps, given.map(String)), mean };
    }
    case 'free_text':
      return { kind: 'texts' as const, texts: [describeTexts('Answers', given as string[])] };
    case 'offer_seek': {
      const pairs = given as OfferSeek[];
      const offered = describeTexts(
        'Offered',
        pairs.map(({ offer }) => offer),
      );
      return {
        kind: 'texts' as const,
        texts: [
          offered,
          describeTexts(
            'Sought',
            pairs.map(({ seek }) => seek),
          ),
        ],
      };
    }
    case 'availability': {
      const hours = Array.from({ length: 168 }, () => 0);
      for (const one of given as Availability[]) for (const hour of one.hours) hours[hour] = (hours[hour] ?? 0) + 1;
      return { kind: 'hours' as const, hours };
    }
  }
}

function countEach(labels: readonly string[], chosen: readonly string[]): Bar[] {
  return labels.map((label) => ({ label, people: chosen.filter((one) => one === label).length }));
}

function describeTexts(title: string, texts: readonly string[]) {
  const samples = [...new Set(texts)].toSorted().slice(0, MOST_SAMPLES);
  return { title, words: commonestWords(texts), samples };
}
