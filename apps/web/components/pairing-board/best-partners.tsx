'use client';

import type { Board, Suggestion } from '@pi/domain/events';
import { useState } from 'react';
import { callApi } from '#components/forms/call-api.ts';
import { Button } from '#components/ui/button.tsx';
import type { PairingAnswer } from '#lib/pairing-board/board-answers.ts';
import { findPaired } from '#lib/pairing-board/find-people.ts';
import { formatScore } from '#lib/pairing-board/score-words.ts';
import { TITLE } from './place-list.tsx';

interface Props {
  eventId: string;
  board: Board;
  person: string;
  /** Is called when a rule was made, with what to say. */
  done(message: string): void;
}

/** The five best partners of somebody, read when asked for; any can be kept with them by a rule. */
export function BestPartners({ eventId, board, person, done }: Props) {
  const [found, setFound] = useState<Suggestion[] | null>(null);
  const [message, setMessage] = useState('');

  async function read() {
    const query = new URLSearchParams({ person });
    const { message: text, data } = await callApi('GET', `/api/pairing/view-suggestions/${eventId}?${query}`);
    const { suggestions } = data as PairingAnswer;
    setFound(suggestions ?? null);
    setMessage(suggestions ? '' : text);
  }

  async function keepTogether({ id, name }: Suggestion) {
    const rule = { kind: 'together', people: [person, id] };
    const { isOk, message: text } = await callApi('POST', '/api/pairing-rules/create-rule', { event: eventId, rule });
    if (isOk) done(`${name} is kept with them by a rule. Re-pair the rest, or pair everybody again.`);
    else setMessage(text);
  }

  const group = findPaired(board, person)?.group.number;
  return (
    <>
      <h3 className={TITLE}>Best partners</h3>
      {!found && (
        <Button className="mt-2" onClick={read}>
          Show the five best
        </Button>
      )}
      <ol>
        {found?.map((suggestion) => {
          const { id, name, score, reason, isPossible } = suggestion;
          return (
            <li key={id} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-2 border-hairline border-b py-1.75">
              <b className="font-semibold">{name}</b>
              <span>{formatScore(score)}</span>
              <span className="col-span-full text-ink-3 text-xs">
                {reason} {!isPossible && 'The rules keep them apart.'}
              </span>
              {isPossible && findPaired(board, id)?.group.number !== group && (
                <button
                  type="button"
                  onClick={() => keepTogether(suggestion)}
                  className="text-link justify-self-start py-0.5 text-xs max-md:py-2.5"
                >
                  Keep together<span className="sr-only">: {name}</span>
                </button>
              )}
            </li>
          );
        })}
      </ol>
      <p role="status" className="mt-1 text-ink-2 text-xs">
        {message}
      </p>
    </>
  );
}
