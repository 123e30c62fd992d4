'use client';

import type { Question } from '@pi/domain/events';
import { LARGEST_WEIGHT } from '@pi/domain/events/answering';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { type ApiAnswer, callApi } from '#components/forms/call-api.ts';
import { FormMessage } from '#components/forms/form-message.tsx';
import { weightWords } from '#lib/events/question-words.ts';

/** How much a question counts, and which way; stored when it is let go. */
export function WeightForm({ question, isLocked }: { question: Question; isLocked: boolean }) {
  const router = useRouter();
  const [weight, setWeight] = useState(question.weight);
  const [answer, setAnswer] = useState<ApiAnswer | null>(null);
  const id = `weight-${question.id}`;

  async function store() {
    if (weight === question.weight) return;
    const found = await callApi('PATCH', `/api/question-management/edit-weight/${question.id}`, { weight });
    setAnswer(found);
    if (found.isOk) router.refresh();
    else setWeight(question.weight);
  }

  return (
    <div>
      <label htmlFor={id} className="block text-ink-2 text-xs">
        Weight of question {question.position}
      </label>
      <input
        id={id}
        type="range"
        min={-LARGEST_WEIGHT}
        max={LARGEST_WEIGHT}
        step={1}
        value={weight}
        disabled={isLocked}
        aria-valuetext={`${weight}: ${weightWords(weight)}`}
        onChange={(event) => setWeight(Number(event.target.value))}
        onPointerUp={store}
        onKeyUp={store}
        onBlur={store}
        className="h-8 w-full accent-(--ink) max-md:h-10"
      />
      <p>
        {weight > 0 ? `+${weight}` : weight} <span className="text-ink-2">{weightWords(weight)}</span>
      </p>
      {answer && <FormMessage answer={answer} />}
    </div>
  );
}
