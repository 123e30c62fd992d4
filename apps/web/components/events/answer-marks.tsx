import { isAnswered } from '@pi/domain/events';
import type { EventView } from '@pi/events';
import { ReaderMoment } from './reader-moment.tsx';

type Props = Pick<EventView, 'questions' | 'answers' | 'open' | 'savedAt'>;

const STRONG = 'font-semibold text-lg tracking-[-0.01em]';

/** How many of the required questions are answered, in words and with one mark each. */
export function AnswerMarks({ questions, answers, open, savedAt }: Props) {
  const required = questions.filter(({ isRequired }) => isRequired);
  const answered = `${required.length - open.length} of ${required.length}`;
  return (
    <>
      <p>
        {required.length === 0 ? (
          <b className={STRONG}>No question is required</b>
        ) : (
          <>
            <b className={STRONG}>{answered}</b> required {required.length === 1 ? 'question' : 'questions'} answered
          </>
        )}
        {savedAt && (
          <span className="text-ink-2">
            {' '}
            · saved <ReaderMoment moment={savedAt.toISOString()} />
          </span>
        )}
      </p>
      {required.length > 0 && (
        <div
          role="img"
          aria-label={`${answered} required questions answered`}
          className="mt-2 mb-2 flex max-w-96 gap-1"
        >
          {required.map(({ id }) => (
            <i
              key={id}
              className={`h-1 flex-1 rounded-xs ${isAnswered(answers.get(id)) ? 'bg-ink' : 'bg-hairline-strong'}`}
            />
          ))}
        </div>
      )}
    </>
  );
}
