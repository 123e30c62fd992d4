'use client';

import type { PeopleSelector } from '@pi/domain/events';
import { useId, useState } from 'react';
import { usePartError } from '#components/forms/api-form.tsx';
import { Field, fieldStyle } from '#components/ui/field.tsx';
import type { SelectorGroup } from '#lib/events/list-selectors.ts';

interface Props {
  /** The field that holds the selector. */
  name: string;
  label: string;
  groups: readonly SelectorGroup[];
  /** What choosing nothing means: `All groups`. */
  nothing: string;
}

/** A kind of people: of a role, a year, a field, or with one of some answers. */
export function SelectorField({ name, label, groups, nothing }: Props) {
  const id = useId();
  const error = usePartError(name);
  const [at, setAt] = useState('');
  const [others, setOthers] = useState<readonly number[]>([]);
  const [groupAt, choiceAt] = at.split('.').map(Number);
  const group = at === '' ? undefined : groups[groupAt ?? 0];
  const chosen = [choiceAt ?? 0, ...others].toSorted((a, b) => a - b);
  const selector = group && joinSelectors(chosen.flatMap((nth) => group.choices[nth]?.selector ?? []));

  return (
    <div className="min-w-0">
      <input type="hidden" name={name} data-json value={JSON.stringify(selector ?? null)} />
      <Field id={id} label={label} error={error}>
        <select
          id={id}
          value={at}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => {
            setAt(event.target.value);
            setOthers([]);
          }}
          className={fieldStyle}
        >
          <option value="">{nothing}</option>
          {groups.map((one, nth) => (
            <optgroup key={one.label} label={one.label}>
              {one.choices.map((choice, place) => (
                <option key={choice.label} value={`${nth}.${place}`}>
                  {choice.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </Field>
      {group?.mayBeSeveral && (
        <fieldset className="mt-2">
          <legend className="text-ink-2 text-xs">Or one of these</legend>
          <div className="flex flex-wrap gap-x-4">
            {group.choices.map(({ label: words }, nth) =>
              nth === choiceAt ? null : (
                <label key={words} className="flex min-h-8 items-center gap-2 max-md:min-h-10">
                  <input
                    type="checkbox"
                    checked={others.includes(nth)}
                    onChange={({ target }) =>
                      setOthers(target.checked ? [...others, nth] : others.filter((other) => other !== nth))
                    }
                    className="size-4 shrink-0 accent-(--ink)"
                  />
                  {words}
                </label>
              ),
            )}
          </div>
        </fieldset>
      )}
    </div>
  );
}

/** Several answers to one question as one kind of people. */
function joinSelectors([first, ...others]: PeopleSelector[]): PeopleSelector | undefined {
  if (first?.by !== 'answer') return first;
  return { ...first, values: [first, ...others].flatMap((one) => (one.by === 'answer' ? one.values : [])) };
}
