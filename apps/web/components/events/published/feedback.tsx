'use client';

import type { MatchPerson } from '@pi/pairing-runs';
import { useState } from 'react';
import { type ApiAnswer, callApi } from '#components/forms/call-api.ts';
import { FormMessage } from '#components/forms/form-message.tsx';

interface Props {
  eventId: string;
  /** The others of the reader's group. */
  people: readonly Pick<MatchPerson, 'id' | 'name' | 'again'>[];
}

/** Whether the reader would meet the others again: one tap each, undone by tapping again. */
export function Feedback({ eventId, people }: Props) {
  return (
    <ul className="border-hairline-strong border-t">
      {people.map((person) => (
        <li key={person.id} className="border-hairline border-b py-2.5">
          <AgainChoice eventId={eventId} person={person} />
        </li>
      ))}
    </ul>
  );
}

type Choice = 'yes' | 'no' | 'skip';
const CHOICES: Record<Choice, string> = { yes: 'Yes', no: 'No', skip: 'Skip' };

function AgainChoice({ eventId, person }: { eventId: string; person: Props['people'][number] }) {
  const [chosen, setChosen] = useState<Choice | null>(toChoice(person.again));
  const [failure, setFailure] = useState<ApiAnswer | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function choose(choice: Choice) {
    if (isBusy) return;
    const [before, next] = [chosen, choice === chosen ? null : choice];
    setChosen(next);
    setIsBusy(true);
    const body = { person: person.id, again: next === 'skip' ? null : next };
    const found = await callApi('POST', `/api/pairing/submit-feedback/${eventId}`, body);
    setIsBusy(false);
    setFailure(found.isOk ? null : found);
    if (!found.isOk) setChosen(before);
  }

  return (
    <>
      <div className="flex items-center justify-between gap-4">
        <b className="wrap-anywhere min-w-0 font-medium">{person.name}</b>
        <fieldset
          aria-label={`Meet ${person.name} again?`}
          aria-busy={isBusy}
          className="inline-flex h-7 shrink-0 overflow-hidden rounded-md border border-hairline-strong bg-raised max-md:h-10"
        >
          {(Object.keys(CHOICES) as Choice[]).map((choice, nth) => (
            <button
              key={choice}
              type="button"
              aria-pressed={chosen === choice}
              onClick={() => choose(choice)}
              className={`cursor-pointer whitespace-nowrap px-2.5 text-ink-2 text-xs -outline-offset-2 hover:bg-hover aria-pressed:bg-hover aria-pressed:font-semibold aria-pressed:text-ink max-md:px-4 ${nth > 0 ? 'border-hairline border-l' : ''}`}
            >
              {CHOICES[choice]}
            </button>
          ))}
        </fieldset>
      </div>
      {failure && <FormMessage answer={failure} />}
    </>
  );
}

function toChoice(again: boolean | null): Choice | null {
  if (again === null) return null;
  return again ? 'yes' : 'no';
}
