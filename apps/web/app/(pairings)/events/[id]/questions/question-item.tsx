import type { Event, Question } from '@pi/domain/events';
import { ApiButton } from '#components/forms/api-button.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { contentWords, TYPE_WORDS } from '#lib/events/question-words.ts';
import { QuestionForm } from './question-form.tsx';
import { WeightForm } from './weight-form.tsx';

interface Props {
  event: Event;
  question: Question;
  /** All questions of the event, in order, and this one's place. */
  ids: string[];
  index: number;
}

/** A question as organizers see it: what it asks, and what they may change. */
export function QuestionItem({ event, question, ids, index }: Props) {
  const isOpen = event.status === 'NOT_STARTED';
  return (
    <li className="grid gap-2 border-hairline border-b py-4 md:grid-cols-[2rem_minmax(0,1fr)_14rem] md:gap-4">
      <span className="text-ink-3">{question.position}</span>
      <div className="min-w-0">
        <p className="wrap-anywhere font-medium">
          {question.text} {!question.isRequired && <Tag>Optional</Tag>}
        </p>
        <p className="wrap-anywhere text-ink-2 text-xs">
          {TYPE_WORDS[question.content.type]}: {contentWords(question.content)}
        </p>
        {isOpen && (
          <div className="mt-2 flex flex-wrap gap-2">
            <MoveButton event={event} ids={ids} index={index} by={-1} />
            <MoveButton event={event} ids={ids} index={index} by={1} />
            <ApiButton
              look="quiet"
              action={`/api/question-management/delete-question/${question.id}`}
              method="DELETE"
              question="Delete this question?"
              label={`Delete question ${question.position}`}
            >
              Delete
            </ApiButton>
          </div>
        )}
        {isOpen && (
          <details className="mt-2">
            <summary className="text-accent">Edit</summary>
            <div className="mt-3">
              <QuestionForm
                action={`/api/question-management/edit-question/${question.id}`}
                method="PATCH"
                question={question}
                submit="Save"
              />
            </div>
          </details>
        )}
      </div>
      <WeightForm question={question} isLocked={event.status === 'PAIRING_PUBLISHED'} />
    </li>
  );
}

interface MoveProps {
  event: Event;
  ids: string[];
  index: number;
  by: -1 | 1;
}

function MoveButton({ event, ids, index, by }: MoveProps) {
  const [from, to] = [ids[index], ids[index + by]];
  if (!from || !to) return null;
  const questions = ids.with(index, to).with(index + by, from);
  return (
    <ApiButton
      look="quiet"
      action={`/api/question-management/order-questions/${event.id}`}
      method="PUT"
      body={{ questions }}
      label={`Move question ${index + 1} ${by < 0 ? 'up' : 'down'}`}
    >
      {by < 0 ? 'Up' : 'Down'}
    </ApiButton>
  );
}
