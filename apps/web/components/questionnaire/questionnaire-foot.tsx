import type { MouseEvent } from 'react';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { countNoun } from '#lib/count-noun.ts';
import { nameOpenQuestion } from '#lib/questionnaire/answer-state.ts';
import { type AskedQuestion, anchorOf, type GivenAnswers } from '#lib/questionnaire/asked-question.ts';

interface Props {
  /** The required questions that are open. */
  open: readonly AskedQuestion[];
  answers: GivenAnswers;
  /** The event's page. */
  href: string;
  /** What is not saved, in words. */
  unsaved: string | null;
  leave(event: MouseEvent): void;
  handIn(): void;
}

/** What is still open, and the two ways out of the questionnaire; it stays in sight. */
export function QuestionnaireFoot({ open, answers, href, unsaved, leave, handIn }: Props) {
  return (
    <div className="sticky bottom-0 z-3 mt-12 flex flex-wrap items-center gap-2 border-hairline-strong border-t bg-paper py-3 shadow-[-2.5rem_0_0_var(--paper)] max-md:-mx-4 max-md:px-4">
      <div role="status" className="mr-auto text-ink-2 max-md:w-full">
        {open.length === 0 ? (
          <p>All required questions are answered.</p>
        ) : (
          <p>
            <b className="font-semibold text-ink">
              {countNoun(open.length, 'required question')} {open.length === 1 ? 'is' : 'are'} open:
            </b>{' '}
            {open.map((question, index) => (
              <span key={question.id}>
                {index > 0 && ', '}
                <a href={`#${anchorOf(question)}`} className="text-link max-md:inline-block max-md:py-1">
                  {nameOpenQuestion(question, answers[question.id])}
                </a>
              </span>
            ))}
          </p>
        )}
        {unsaved && <p className="text-down text-xs">{unsaved}</p>}
      </div>
      <ButtonLink href={href} onClick={leave} className="max-md:h-11 max-md:flex-1">
        Finish later
      </ButtonLink>
      <Button look="primary" onClick={handIn} className="max-md:h-11 max-md:flex-1">
        Hand in
      </Button>
    </div>
  );
}
