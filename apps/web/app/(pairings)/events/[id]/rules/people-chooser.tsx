'use client';

import { useId, useState } from 'react';
import { usePartError } from '#components/forms/api-form.tsx';
import { fieldStyle } from '#components/ui/field.tsx';

/** Somebody who can be chosen. */
export interface ChoosablePerson {
  id: string;
  name: string;
  email: string;
}

interface Props {
  /** The field that holds their ids. */
  name: string;
  label: string;
  people: readonly ChoosablePerson[];
  most: number;
}

/** More than this are found by typing. */
const MOST_SHOWN = 40;

/** People of an event, chosen by name. */
export function PeopleChooser({ name, label, people, most }: Props) {
  const id = useId();
  const error = usePartError(name);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [query, setQuery] = useState('');
  const text = query.trim().toLowerCase();
  const found = people.filter((one) => `${one.name} ${one.email}`.toLowerCase().includes(text));
  const shown = found.filter((one, nth) => nth < MOST_SHOWN || chosen.includes(one.id));
  const names = people.filter((one) => chosen.includes(one.id)).map((one) => one.name);

  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined} className="min-w-0">
      <legend className="mb-1 font-medium">{label}</legend>
      <input type="hidden" name={name} data-json value={JSON.stringify(chosen)} />
      <input
        type="search"
        aria-label="Find by name or e-mail"
        placeholder="Name or e-mail"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        className={fieldStyle}
      />
      <ul className="mt-2 max-h-56 overflow-y-auto rounded-md border border-hairline">
        {shown.map((one) => (
          <li key={one.id} className="border-hairline border-b last:border-b-0">
            <label className="flex min-h-8 items-center gap-2 px-2.5 max-md:min-h-10 hover:bg-hover has-checked:font-medium">
              <input
                type="checkbox"
                checked={chosen.includes(one.id)}
                disabled={chosen.length >= most && !chosen.includes(one.id)}
                onChange={({ target }) =>
                  setChosen(target.checked ? [...chosen, one.id] : chosen.filter((other) => other !== one.id))
                }
                className="size-4 shrink-0 accent-(--ink)"
              />
              <span className="wrap-anywhere">
                {one.name} <span className="font-normal text-ink-2 text-xs">{one.email}</span>
              </span>
            </label>
          </li>
        ))}
        {shown.length === 0 && (
          <li className="px-2.5 py-1.5 text-ink-2">
            {people.length === 0 ? 'Nobody is registered yet.' : 'Nobody of this name is registered.'}
          </li>
        )}
      </ul>
      <p role="status" className="mt-1 min-h-4 text-ink-2 text-xs">
        {names.length > 0 ? `Chosen: ${new Intl.ListFormat('en').format(names)}.` : 'Nobody is chosen.'}
        {found.length > shown.length && ` ${found.length - shown.length} more: type a name.`}
      </p>
      {error && (
        <p id={`${id}-error`} className="mt-1 text-down text-xs">
          {error}
        </p>
      )}
    </fieldset>
  );
}
