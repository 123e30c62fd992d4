'use client';

import { useRouter } from 'next/navigation';
import { type MouseEvent, type ReactNode, useEffect, useState } from 'react';
import { useReaderZone } from '#components/events/use-reader-zone.ts';
import { ButtonLink } from '#components/ui/button.tsx';
import { stateOf } from '#lib/questionnaire/answer-state.ts';
import { type AskedQuestion, anchorOf, type GivenAnswers } from '#lib/questionnaire/asked-question.ts';
import { describeSave } from '#lib/questionnaire/saved-words.ts';
import { Question } from './question.tsx';
import { QuestionNav } from './question-nav.tsx';
import { QuestionnaireFoot } from './questionnaire-foot.tsx';
import { useAnswers } from './use-answers.ts';
import { useCurrent } from './use-current.ts';

interface Props {
  eventId: string;
  registrationId: string;
  questions: readonly AskedQuestion[];
  given: GivenAnswers;
  /** ISO; null: nothing is saved yet. */
  savedAt: string | null;
  /** Whether answers can be changed. */
  isOpen: boolean;
  /** Until when, in words. */
  until: string;
  /** Hours a week that a group has in common; 0: not asked. */
  commonHours: number;
  /** The heading of the page. */
  children: ReactNode;
}

/** All questions of an event on one page; each change is saved at once. */
export function Questionnaire({ questions, given, isOpen, until, commonHours, children, ...ids }: Props) {
  const router = useRouter();
  const zone = useReaderZone();
  const questionIds = questions.map(({ id }) => id);
  const { answers, state, refusals, change, send } = useAnswers({ ...ids, questionIds, given, isOpen });
  const open = questions.filter((question) => stateOf(question, answers) === 'open');
  const [first = questions[0]] = open;
  const [current, setCurrent] = useCurrent(questions.map(anchorOf), first && anchorOf(first));
  const [checks, setChecks] = useState(0);
  const href = `/events/${ids.eventId}`;
  const saved = describeSave(state, zone, new Date());

  // Focuses the first open question after somebody handed in, when it says what is missing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once each time
  useEffect(() => {
    const place = checks > 0 && open[0] && document.getElementById(anchorOf(open[0]));
    if (place) focusIn(place);
  }, [checks]);

  async function finishLater(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    await send();
    router.push(href);
  }

  async function handIn() {
    const isSaved = await send();
    if (open.length > 0) setChecks((before) => before + 1);
    else if (isSaved) router.push(href);
  }

  return (
    <div className="grid items-start md:grid-cols-[11.5rem_minmax(0,44.5rem)] md:gap-x-14 lg:grid-cols-[15rem_minmax(0,44.5rem)] lg:gap-x-16">
      <nav
        aria-label="Questions"
        className="max-md:pt-3 md:sticky md:top-6 md:max-h-[calc(100dvh-3rem)] md:overflow-y-auto md:pt-12 md:pl-3.5 md:-ml-3.5"
      >
        <QuestionNav questions={questions} answers={answers} current={current} choose={setCurrent} />
        {isOpen && (
          <p role="status" className={`mt-3 text-xs ${state.kind === 'unsaved' ? 'text-down' : 'text-ink-3'}`}>
            {saved} {state.kind !== 'unsaved' && `Every change is saved at once; you can change answers ${until}.`}
          </p>
        )}
      </nav>
      <div className="min-w-0 pt-5 max-md:pt-4">
        {children}
        {questions.map((question) => (
          <Question
            key={question.id}
            question={question}
            value={answers[question.id]}
            refusal={refusals[question.id]}
            commonHours={commonHours}
            isReadOnly={!isOpen}
            isChecked={checks > 0}
            onFocus={() => setCurrent(anchorOf(question))}
            change={(value, typed) => change(question.id, value, typed)}
            leave={send}
          />
        ))}
        {isOpen ? (
          <QuestionnaireFoot
            open={open}
            answers={answers}
            href={href}
            unsaved={state.kind === 'unsaved' ? saved : null}
            leave={finishLater}
            handIn={handIn}
          />
        ) : (
          <p className="mt-12 border-hairline-strong border-t pt-4">
            <ButtonLink href={href}>Back to the event</ButtonLink>
          </p>
        )}
      </div>
    </div>
  );
}

function focusIn(place: HTMLElement): void {
  const controls = 'input:enabled, textarea, [tabindex="0"]';
  (place.querySelector<HTMLElement>('[aria-invalid="true"]') ?? place.querySelector<HTMLElement>(controls))?.focus();
}
