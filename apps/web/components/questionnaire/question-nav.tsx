import { Icon } from '#components/ui/icon.tsx';
import { stateOf } from '#lib/questionnaire/answer-state.ts';
import { type AskedQuestion, anchorOf, type GivenAnswers } from '#lib/questionnaire/asked-question.ts';

interface Props {
  questions: readonly AskedQuestion[];
  answers: GivenAnswers;
  /** The anchor of the question that is read now. */
  current: string | undefined;
  choose(anchor: string): void;
}

const ROW =
  'grid gap-x-1 border-hairline text-ink-2 hover:text-ink md:grid-cols-[1.25rem_minmax(0,1fr)_auto] md:border-b md:pt-2 md:pb-[0.4375rem] max-md:h-10 max-md:place-items-center max-md:rounded-md max-md:border';
const CURRENT =
  'md:font-semibold text-ink! md:shadow-[-0.75rem_0_0_var(--paper),-0.875rem_0_0_var(--ink)] max-md:font-semibold max-md:ring-1 max-md:ring-current';
const STATES = { done: 'max-md:bg-hover', open: 'max-md:border-down!', empty: 'max-md:border-hairline-strong' };

/** The questions with their states: a list, on a phone numbered keys. */
export function QuestionNav({ questions, answers, current, choose }: Props) {
  return (
    <ol className="md:border-hairline md:border-t max-md:grid max-md:grid-cols-[repeat(auto-fill,minmax(2.5rem,1fr))] max-md:gap-1">
      {questions.map((question) => {
        const anchor = anchorOf(question);
        const state = stateOf(question, answers);
        return (
          <li key={anchor}>
            <a
              href={`#${anchor}`}
              onClick={() => choose(anchor)}
              aria-current={anchor === current ? 'true' : undefined}
              className={`${ROW} ${STATES[state]} ${anchor === current ? CURRENT : ''}`}
            >
              <span className="text-ink-3 max-md:text-current">{question.position}</span>
              <span className="truncate max-md:sr-only">{question.name}</span>
              {state === 'done' && (
                <span className="max-md:sr-only">
                  <Icon name="check" className="mt-0.5 size-4 text-up" />
                  <span className="sr-only">, answered</span>
                </span>
              )}
              {state === 'open' && (
                <span className="font-normal text-down max-md:sr-only">
                  <span className="sr-only">, </span>open
                </span>
              )}
            </a>
          </li>
        );
      })}
    </ol>
  );
}
