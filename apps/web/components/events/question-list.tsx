import type { Answers, AnswerValue, Event, Question } from '@pi/domain/events';
import { Section } from '#components/section.tsx';
import { Link } from '#components/ui/link.tsx';
import { describeAnswer } from '#lib/events/answer-words.ts';

interface Props {
  event: Event;
  questions: readonly Question[];
  answers: Answers;
  /** Whether the reader answers them; an organizer may only read. */
  isTakingPart: boolean;
}

const ROW =
  'grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2 pt-2.5 pb-[0.5625rem] md:grid-cols-[1.5rem_minmax(0,1fr)_auto]';

/** The questions of an event, with what the reader answered in few words. */
export function QuestionList({ event, questions, answers, isTakingPart }: Props) {
  const href = `/events/${event.id}/questionnaire`;
  return (
    <Section
      id="questions"
      title="Questionnaire"
      more={isTakingPart ? { href, label: 'Open all' } : undefined}
      condition={isTakingPart ? undefined : 'as participants see it'}
    >
      <ol className="border-hairline-strong border-t">
        {questions.map((question) => (
          <li key={question.id} className="border-hairline border-b">
            {isTakingPart ? (
              <Link
                href={`${href}#q${question.position}`}
                className={`${ROW} hover:bg-hover hover:shadow-[-0.5rem_0_0_var(--hover),0.5rem_0_0_var(--hover)]`}
              >
                <QuestionRow question={question} value={answers.get(question.id)} />
              </Link>
            ) : (
              <div className={ROW}>
                <QuestionRow question={question} />
              </div>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** `value` is left out where the reader answers nothing. */
function QuestionRow({ question, ...given }: { question: Question; value?: AnswerValue | undefined }) {
  const answer = 'value' in given ? describeAnswer(question, given.value) : null;
  return (
    <>
      <span className="text-ink-3">{question.position}</span>
      <span className={`wrap-anywhere ${answer?.isOpen ? 'font-semibold' : ''}`}>
        {question.text} {!question.isRequired && <span className="font-normal text-ink-3">optional</span>}
      </span>
      {answer && (
        <span
          className={`line-clamp-2 max-md:col-start-2 max-md:text-xs md:max-w-72 md:text-right ${answer.isOpen ? 'font-medium text-down' : 'text-ink-2'}`}
        >
          {answer.text}
        </span>
      )}
    </>
  );
}
