'use client';

import { type ComponentProps, type ReactNode, useId } from 'react';
import { Field, fieldStyle } from '#components/ui/field.tsx';
import { useFieldError } from './api-form.tsx';

interface Labelled {
  name: string;
  label: string;
  hint?: string;
}

/** The attributes of a control that say what is wrong with it. A page may have a form twice. */
function useControl(name: string, hint?: string) {
  const id = useId();
  const error = useFieldError(name);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const control = { id, name, 'aria-invalid': error ? true : undefined, 'aria-describedby': described };
  return { id, error, control };
}

/** A text, number or date field of an `ApiForm`. */
export function TextField({ name, label, hint, className = '', ...props }: Labelled & ComponentProps<'input'>) {
  const { id, error, control } = useControl(name, hint);
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input {...props} {...control} className={`${fieldStyle} ${className}`} />
    </Field>
  );
}

/** A text of several lines of an `ApiForm`. */
export function TextArea({ name, label, hint, className = '', ...props }: Labelled & ComponentProps<'textarea'>) {
  const { id, error, control } = useControl(name, hint);
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <textarea rows={4} {...props} {...control} className={`${fieldStyle} h-auto! py-1.5 ${className}`} />
    </Field>
  );
}

/** A list of choices of an `ApiForm`. */
export function SelectField({ name, label, hint, children, ...props }: Labelled & ComponentProps<'select'>) {
  const { id, error, control } = useControl(name, hint);
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <select {...props} {...control} className={fieldStyle}>
        {children}
      </select>
    </Field>
  );
}

/** A checkbox of an `ApiForm`, with its label behind it. */
export function CheckField({ name, label, hint, ...props }: Labelled & ComponentProps<'input'> & { label: ReactNode }) {
  const { id, error, control } = useControl(name, hint);
  return (
    <div>
      <label className="flex min-h-8 items-center gap-2 max-md:min-h-10">
        <input type="checkbox" {...props} {...control} className="size-4 shrink-0 accent-(--ink)" />
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-ink-2 text-xs">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-down text-xs">
          {error}
        </p>
      )}
    </div>
  );
}
