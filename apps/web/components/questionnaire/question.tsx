import type { AnswerValue, Availability, OfferSeek } from '@pi/domain/events';
import { isAnswered } from '@pi/domain/events/answering';
import { Button } from '#components/ui/button.tsx';
import { type AskedQuestion, anchorOf } from '#lib/questionnaire/asked-question.ts';
import { AvailabilityAnswer } from './availability-answer.tsx';
import { ChoiceRows } from './choice-rows.tsx';
import { OfferSeekAnswer } from './offer-seek.tsx';
import { QuestionFrame } from './question-frame.tsx';
import { ScaleKeys } from './scale-keys.tsx';
import { TextAnswer } from './text-answer.tsx';

interface Props {
  question: AskedQuestion;
  value: AnswerValue | undefined;
  /** Why the server did not take the answer. */
  refusal: string | undefined;
  commonHours: number;
  isReadOnly: boolean;
  /** Whether open questions are named: after somebody handed in. */
  isChecked: boolean;
  onFocus(): void;
  change(value: AnswerValue, typed?: { isTyped: boolean }): void;
  /** Somebody left a text. */
  leave(): void;
}

const TYPED = { isTyped: true };

/** A question with the controls that its type has. */
export function Question(props: Props) {
  const { question, value, refusal, isReadOnly, isChecked, onFocus, change } = props;
  const hasTexts = ['free_text', 'offer_seek'].includes(question.content.type);
  const missing = isChecked && !hasTexts && !isAnswered(value) ? question.missing : undefined;
  const chosen = Array.isArray(value) && value.length > 0 ? ` · ${value.length} chosen` : '';
  const canClear = ['single_choice', 'scale'].includes(question.content.type) && !question.isRequired && !isReadOnly;
  return (
    <QuestionFrame
      question={question}
      wanted={question.wanted + chosen}
      problem={refusal ?? missing}
      isReadOnly={isReadOnly}
      onFocus={onFocus}
    >
      <Controls {...props} />
      {canClear && isAnswered(value) && (
        <Button look="quiet" className="mt-1 -ml-3" onClick={() => change('')}>
          Clear<span className="sr-only"> the answer to question {question.position}</span>
        </Button>
      )}
    </QuestionFrame>
  );
}

function Controls({ question, value, commonHours, isReadOnly, isChecked, change, leave }: Props) {
  const { content, missing, text } = question;
  const anchor = anchorOf(question);
  switch (content.type) {
    case 'single_choice': {
      const chosen = typeof value === 'string' ? [value] : [];
      const choose = ([option]: string[]) => option !== undefined && change(option);
      return <ChoiceRows name={anchor} options={content.options} chosen={chosen} most={null} change={choose} />;
    }
    case 'multiple_choice': {
      const most = content.most ?? content.options.length;
      const chosen = Array.isArray(value) ? value : [];
      return <ChoiceRows name={anchor} options={content.options} chosen={chosen} most={most} change={change} />;
    }
    case 'scale':
      return (
        <ScaleKeys {...content} name={anchor} value={typeof value === 'number' ? value : undefined} change={change} />
      );
    case 'free_text':
      return (
        <TextAnswer
          id={`${anchor}-answer`}
          labelledBy={`${anchor}-text`}
          value={typeof value === 'string' ? value : ''}
          missing={missing}
          isChecked={isChecked}
          change={(typed) => change(typed, TYPED)}
          leave={leave}
        />
      );
    case 'offer_seek':
      return (
        <OfferSeekAnswer
          id={anchor}
          value={isOfferSeek(value) ? value : undefined}
          missing={missing}
          isChecked={isChecked}
          change={(typed) => change(typed, TYPED)}
          leave={leave}
        />
      );
    case 'availability':
      return (
        <AvailabilityAnswer
          label={text}
          value={isAvailability(value) ? value : undefined}
          commonHours={commonHours}
          isReadOnly={isReadOnly}
          change={change}
        />
      );
  }
}

function isOfferSeek(value: AnswerValue | undefined): value is OfferSeek {
  return typeof value === 'object' && 'offer' in value;
}

function isAvailability(value: AnswerValue | undefined): value is Availability {
  return typeof value === 'object' && 'hours' in value;
}
