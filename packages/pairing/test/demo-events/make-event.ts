import { Question, QuestionDraft } from '@pi/domain/events';
import type { DemoEvent } from './demo-event.ts';
import { readGroups } from './read-people.ts';

/** What a file of a demo event says. */
interface Source extends Pick<DemoEvent, 'name' | 'groupSize'> {
  capacity?: number;
  factWeights?: DemoEvent['factWeights'];
  /** By their short ids. */
  questions: Record<string, { text: string; content: object; weight: number }>;
  /** Intended groups, then people who are in none. */
  groups: string;
  decoys: string;
}

/** Makes a demo event of its source. @throws where a question is none */
export function makeEvent({ questions: asked, groups: text, decoys: decoyText, ...source }: Source): DemoEvent {
  const questions = Object.entries(asked).map(([id, draft], nth) => ({
    ...Question.omit({ id: true }).parse({ ...QuestionDraft.parse(draft), position: nth + 1 }),
    id,
  }));
  const groups = readGroups(text, questions);
  const decoys = readGroups(decoyText, questions).flat();
  return {
    ...{ capacity: null, factWeights: null, ...source },
    weekAfter: '2026-12-01',
    questions,
    people: [...groups.flat(), ...decoys],
    intended: groups.map((group) => group.map(({ id }) => id)),
    decoys: decoys.map(({ id }) => id),
  };
}
