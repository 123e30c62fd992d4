import type { ReactNode } from 'react';

/** The classes of a text field, a list or a number field. */
export const fieldStyle =
  'h-8 w-full rounded-md border border-hairline-strong bg-raised px-2.5 text-ink max-md:h-10 max-md:text-base aria-invalid:border-down';

interface Props {
  /** The id of the control inside; its hint and error are `ID-hint` and `ID-error`. */
  id: string;
  label: string;
  hint?: string;
  error?: string;
  children: ReactNode;
}

/** A control with its label, a hint, and under it what is wrong with it. */
export function Field({ id, label, hint, error, children }: Props) {
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="mb-1 text-ink-2 text-xs">
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p id={`${id}-error`} className="mt-1 text-down text-xs">
          {error}
        </p>
      )}
    </div>
  );
}
