'use client';

import { useState } from 'react';
import { type ApiAnswer, callApi } from '#components/forms/call-api.ts';
import { FormMessage } from '#components/forms/form-message.tsx';
import { Button } from '#components/ui/button.tsx';
import { countNoun } from '#lib/count-noun.ts';

/** What a language model proposes; the sentences are the program's. */
export interface Proposed {
  rules: { rule: object; text: string }[];
  /** Numbers of the event itself. */
  changes: { fields: object; text: string }[];
  leftOver: string | null;
}

interface Props {
  eventId: string;
  proposed: Proposed;
  /** Called with what was done, in words. */
  onAdded: (message: string) => void;
}

/** Proposed rules, which the organizer confirms one by one. */
export function ProposedRules({ eventId, proposed, onAdded }: Props) {
  const items = [
    ...proposed.rules.map(({ rule, text }) => ({ text, add: () => addRule(eventId, rule) })),
    ...proposed.changes.map(({ fields, text }) => ({ text, add: () => changeNumber(eventId, fields) })),
  ];
  const [chosen, setChosen] = useState<readonly number[]>(items.map((_, nth) => nth));
  const [added, setAdded] = useState<readonly number[]>([]);
  const [failure, setFailure] = useState<ApiAnswer | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function add() {
    if (isBusy || chosen.length === 0) return;
    setIsBusy(true);
    let done = added;
    for (const nth of chosen.filter((one) => !added.includes(one))) {
      const found = await items[nth]?.add();
      setFailure(found?.isOk ? null : (found ?? null));
      if (!found?.isOk) break;
      done = [...done, nth];
      setAdded(done);
    }
    setIsBusy(false);
    if (chosen.every((one) => done.includes(one))) onAdded(`${countNoun(done.length, 'rule')} added.`);
  }

  return (
    <div className="mt-3 rounded-md border border-hairline-strong p-4">
      <h3>{items.length > 0 ? 'Proposed: nothing counts before you add it' : 'Nothing is proposed'}</h3>
      {items.length > 0 && (
        <ul className="mt-2">
          {items.map(({ text }, nth) => (
            <li key={text}>
              <label className="flex min-h-8 items-start gap-2 py-1.5 max-md:min-h-10">
                <input
                  type="checkbox"
                  checked={chosen.includes(nth)}
                  disabled={added.includes(nth)}
                  onChange={({ target }) =>
                    setChosen(target.checked ? [...chosen, nth] : chosen.filter((other) => other !== nth))
                  }
                  className="mt-0.5 size-4 shrink-0 accent-(--ink)"
                />
                <span className="wrap-anywhere">
                  {text}
                  {added.includes(nth) && <span className="text-ink-2"> · added</span>}
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
      {proposed.leftOver && <p className="wrap-anywhere mt-2 text-ink-2">{proposed.leftOver}</p>}
      {items.length > 0 && (
        <div className="mt-3">
          <Button look="primary" onClick={add} aria-busy={isBusy} aria-disabled={chosen.length === 0}>
            Add {chosen.length === items.length ? 'these rules' : countNoun(chosen.length, 'rule')}
          </Button>
          <FormMessage answer={failure} />
        </div>
      )}
    </div>
  );
}

function addRule(event: string, rule: object): Promise<ApiAnswer> {
  return callApi('POST', '/api/pairing-rules/create-rule', { event, rule });
}

function changeNumber(event: string, fields: object): Promise<ApiAnswer> {
  return callApi('PATCH', `/api/pairing/edit-criteria/${event}`, fields);
}
