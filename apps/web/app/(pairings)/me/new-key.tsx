'use client';

import { useRouter } from 'next/navigation';
import { type SubmitEvent, useId, useState } from 'react';
import { type ApiAnswer, callApi } from '#components/forms/call-api.ts';
import { FormMessage } from '#components/forms/form-message.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field, fieldStyle } from '#components/ui/field.tsx';
import { CopyText } from './copy-text.tsx';

/** Makes a key and shows it, once. */
export function NewKey() {
  const router = useRouter();
  const id = useId();
  const [answer, setAnswer] = useState<ApiAnswer | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const key = answer?.isOk ? String(answer.data.key) : null;
  const error = answer?.issues.find(({ field }) => field === 'name')?.message;

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const form = event.currentTarget;
    setIsBusy(true);
    const found = await callApi('POST', '/api/account/create-key', { name: new FormData(form).get('name') });
    setIsBusy(false);
    setAnswer(found);
    if (!found.isOk) return;
    form.reset();
    router.refresh();
  }

  return (
    <form onSubmit={submit} aria-busy={isBusy} noValidate className="mt-4 max-w-[34rem]">
      <Field id={id} label="Name of a new key" error={error}>
        <div className="flex gap-2">
          <input
            id={id}
            name="name"
            maxLength={60}
            autoComplete="off"
            aria-invalid={error ? true : undefined}
            aria-describedby={error && `${id}-error`}
            className={fieldStyle}
          />
          <Button type="submit">Make a key</Button>
        </div>
      </Field>
      <FormMessage answer={error ? null : answer} />
      {key && <CopyText label="The new key" text={key} />}
    </form>
  );
}
