'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { type ApiAnswer, callApi } from './call-api.ts';
import { FormMessage } from './form-message.tsx';

interface Props {
  /** The id of the control. */
  id: string;
  label: string;
  /** The route that takes the file as it is. */
  action: string;
  method: 'POST' | 'PUT';
  /** The types that are offered, as the attribute `accept` lists them. */
  accept: string;
  submit: string;
  hint?: ReactNode;
}

const MOST_SHOWN = 20;

/** Sends a file to a route of the API; shows what is wrong with it line by line. */
export function FileUpload({ id, label, action, method, accept, submit, hint }: Props) {
  const router = useRouter();
  const [answer, setAnswer] = useState<ApiAnswer | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const file = (form.elements.namedItem(id) as HTMLInputElement).files?.[0];
    if (isBusy || !file) return;
    setIsBusy(true);
    const found = await callApi(method, action, file);
    setIsBusy(false);
    setAnswer(found);
    if (!found.isOk) return;
    form.reset();
    router.refresh();
  }

  const issues = answer?.isOk ? [] : (answer?.issues ?? []);
  return (
    <form onSubmit={send} aria-busy={isBusy}>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      {hint && <div className="mb-2 max-w-[68ch] text-ink-2 text-xs">{hint}</div>}
      <div className="flex flex-wrap items-center gap-2">
        <input
          id={id}
          name={id}
          type="file"
          required
          accept={accept}
          className="max-w-full file:mr-3 file:h-8 file:cursor-pointer file:rounded-md file:border file:border-hairline-strong file:border-solid file:bg-raised file:px-3 file:font-medium max-md:file:h-10"
        />
        <Button type="submit">{submit}</Button>
      </div>
      <FormMessage answer={answer} />
      {issues.length > 0 && (
        <ul className="mt-1 list-disc pl-5 text-down text-sm">
          {issues.slice(0, MOST_SHOWN).map(({ field, message }) => (
            <li key={`${field} ${message}`}>{message}</li>
          ))}
          {issues.length > MOST_SHOWN && <li>and {issues.length - MOST_SHOWN} more</li>}
        </ul>
      )}
    </form>
  );
}
