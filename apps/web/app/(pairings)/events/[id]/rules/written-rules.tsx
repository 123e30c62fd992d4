'use client';

import { useRouter } from 'next/navigation';
import { type SubmitEvent, useId, useState } from 'react';
import { type ApiAnswer, callApi } from '#components/forms/call-api.ts';
import { FormMessage } from '#components/forms/form-message.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field, fieldStyle } from '#components/ui/field.tsx';
import { type Proposed, ProposedRules } from './proposed-rules.tsx';

/** Rules in the organizer's own words: what is proposed counts once it is added. */
export function WrittenRules({ eventId, longest }: { eventId: string; longest: number }) {
  const router = useRouter();
  const id = useId();
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<Pick<ApiAnswer, 'isOk' | 'message'> | null>(null);
  const [proposed, setProposed] = useState<Proposed | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function propose(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    setIsBusy(true);
    setAnswer({ isOk: true, message: 'Asking the model. This may take half a minute.' });
    const found = await callApi('POST', `/api/pairing-rules/propose-rules/${eventId}`, { text });
    setIsBusy(false);
    setAnswer(found);
    setProposed(found.isOk ? (found.data as unknown as Proposed) : null);
  }

  return (
    <div className="max-w-[42rem]">
      <form onSubmit={propose} aria-busy={isBusy} noValidate>
        <Field
          id={id}
          label="What should hold for the groups"
          hint="Such as: keep first-years with at least one senior."
          error={answer?.isOk === false ? answer.message : undefined}
        >
          <textarea
            id={id}
            rows={3}
            maxLength={longest}
            value={text}
            aria-describedby={`${id}-hint`}
            aria-invalid={answer?.isOk === false ? true : undefined}
            onChange={(event) => setText(event.target.value)}
            className={`${fieldStyle} h-auto! py-1.5`}
          />
        </Field>
        <p className="mt-1 mb-3 text-ink-2 text-xs">
          A language model reads these words, with the roles, years, fields and questions of the event. It gets no name,
          address or answer of anybody: names of people in your text are taken out first. Questions on gender, belief,
          health and the like are not sent.
        </p>
        <Button type="submit" aria-disabled={isBusy}>
          Propose rules
        </Button>
        <FormMessage answer={answer?.isOk ? answer : null} />
      </form>
      {proposed && (
        <ProposedRules
          key={JSON.stringify(proposed)}
          eventId={eventId}
          proposed={proposed}
          onAdded={(message) => {
            setProposed(null);
            setText('');
            setAnswer({ isOk: true, message });
            router.refresh();
          }}
        />
      )}
    </div>
  );
}
