'use client';

import type { Question } from '@pi/domain/events';
import { LARGEST_WEIGHT, QUESTION_TYPES, type QuestionType } from '@pi/domain/events/answering';
import { useState } from 'react';
import { ApiForm } from '#components/forms/api-form.tsx';
import { CheckField, SelectField, TextField } from '#components/forms/form-field.tsx';
import { Button } from '#components/ui/button.tsx';
import { TYPE_WORDS, weightWords } from '#lib/events/question-words.ts';
import { TypeFields } from './type-fields.tsx';

interface Props {
  action: string;
  method: 'POST' | 'PATCH';
  question?: Question;
  submit: string;
}

const WEIGHTS = Array.from({ length: 2 * LARGEST_WEIGHT + 1 }, (_, index) => LARGEST_WEIGHT - index);

/** What a question asks, how it is answered, and how much it counts. */
export function QuestionForm({ action, method, question, submit }: Props) {
  const [type, setType] = useState<QuestionType>(question?.content.type ?? 'single_choice');
  return (
    <ApiForm action={action} method={method} resets={!question} className="grid max-w-[42rem] gap-4 md:grid-cols-2">
      <div className="md:col-span-2">
        <TextField name="text" label="Question" required maxLength={300} defaultValue={question?.text} />
      </div>
      <TextField
        name="shortName"
        label="Short name (optional)"
        maxLength={40}
        data-nullable
        defaultValue={question?.shortName ?? ''}
      />
      <SelectField
        name="content.type"
        label="Answered by"
        value={type}
        onChange={(event) => setType(event.target.value as QuestionType)}
      >
        {QUESTION_TYPES.map((one) => (
          <option key={one} value={one}>
            {TYPE_WORDS[one]}
          </option>
        ))}
      </SelectField>
      <TypeFields type={type} content={question?.content} />
      <SelectField name="weight" label="Weight" data-number defaultValue={question?.weight ?? 0}>
        {WEIGHTS.map((weight) => (
          <option key={weight} value={weight}>
            {weight > 0 ? `+${weight}` : weight}: {weightWords(weight)}
          </option>
        ))}
      </SelectField>
      <div className="self-end">
        <CheckField
          name="isRequired"
          label="Required: without an answer nobody is paired"
          defaultChecked={question?.isRequired ?? true}
        />
      </div>
      <div>
        <Button type="submit" look={question ? 'plain' : 'primary'}>
          {submit}
        </Button>
      </div>
    </ApiForm>
  );
}
