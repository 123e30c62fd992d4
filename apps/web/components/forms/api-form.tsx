'use client';

import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, type SubmitEvent, useContext, useRef, useState } from 'react';
import { type ApiAnswer, callApi } from './call-api.ts';
import { FormMessage } from './form-message.tsx';
import { formToJson } from './form-to-json.ts';

interface Props {
  /** The route that takes what the form says, as JSON. */
  action: string;
  method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /**
   * Where to go afterwards; `{name}` is a value of the answer. By default the page is read again.
   */
  done?: string;
  /** Whether the form is empty again afterwards. */
  resets?: boolean;
  className?: string;
  children: ReactNode;
}

const Errors = createContext<ReadonlyMap<string, string>>(new Map());

/** What is wrong with a field of the form around. */
export function useFieldError(name: string): string | undefined {
  return useContext(Errors).get(name);
}

/** What is wrong with a field of the form around, or with a part of it: `people.2`. */
export function usePartError(name: string): string | undefined {
  const errors = [...useContext(Errors)];
  return errors.find(([field]) => field === name || field.startsWith(`${name}.`))?.[1];
}

/** A form that a route of the API takes: what is wrong is shown beside its field. */
export function ApiForm({ action, method = 'POST', done, resets = false, className = '', children }: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [answer, setAnswer] = useState<ApiAnswer | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const errors = new Map(answer?.issues.map(({ field, message }) => [field, message]));

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy || !form.current) return;
    setIsBusy(true);
    const found = await callApi(method, action, formToJson(form.current));
    setIsBusy(false);
    setAnswer(found);
    if (!found.isOk) return focusFirstWrong(form.current, found);
    if (resets) form.current.reset();
    if (done) router.push(done.replace(/\{(\w+)\}/g, (_, name) => String(found.data[name])));
    router.refresh();
  }

  return (
    <form ref={form} onSubmit={submit} aria-busy={isBusy} noValidate className={className}>
      <Errors value={errors}>{children}</Errors>
      <FormMessage answer={answer} />
    </form>
  );
}

function focusFirstWrong(form: HTMLFormElement, { issues }: ApiAnswer): void {
  const control = issues[0] && form.elements.namedItem(issues[0].field);
  if (control instanceof HTMLElement) control.focus();
}
