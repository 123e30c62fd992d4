import type { ReactNode } from 'react';
import { type AskedQuestion, anchorOf } from '#lib/questionnaire/asked-question.ts';

interface Props {
  question: AskedQuestion;
  /** What it wants, in words. */
  wanted: string;
  /** What is wrong with the answer, where it belongs to all of the question. */
  problem: string | undefined;
  /** Whether answers cannot be changed any more. */
  isReadOnly: boolean;
  onFocus(): void;
  children: ReactNode;
}

/** A question with its number, what it wants and is used for, around what answers it. */
export function QuestionFrame({ question, wanted, problem, isReadOnly, onFocus, children }: Props) {
  const anchor = anchorOf(question);
  return (
    <fieldset
      id={anchor}
      disabled={isReadOnly}
      onFocus={onFocus}
      aria-describedby={`${anchor}-wanted${problem ? ` ${anchor}-problem` : ''}`}
      className="relative min-w-0 scroll-mt-2 pt-10"
    >
      <legend className="contents">
        <span className="text-ink-3 text-lg max-md:mr-2 md:absolute md:-left-10 md:w-6 md:text-right">
          {question.position}
          <span className="sr-only">.</span>
        </span>
        <span id={`${anchor}-text`} className="wrap-anywhere font-semibold text-lg tracking-[-0.01em]">
          {question.text}
        </span>
      </legend>
      <p className="mt-1 mb-3 flex flex-wrap justify-between gap-x-4 text-xs">
        <span id={`${anchor}-wanted`} className="text-ink-2">
          {wanted}
        </span>
        <span className="text-ink-3">{question.use}</span>
      </p>
      {children}
      {problem && (
        <p id={`${anchor}-problem`} className="mt-2 text-down text-xs">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
