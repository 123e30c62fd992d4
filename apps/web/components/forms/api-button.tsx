'use client';

import { useRouter } from 'next/navigation';
import { type ComponentProps, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { type ApiAnswer, callApi } from './call-api.ts';
import { FormMessage } from './form-message.tsx';

interface Props {
  /** The route that is called. */
  action: string;
  method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: object;
  /** What is asked before, where the action cannot be undone. */
  question?: string;
  /** Where to go afterwards; by default the page is read again. */
  done?: string;
  /** Whether what the route answers is shown also where it is no refusal. */
  showsDone?: boolean;
  look?: ComponentProps<typeof Button>['look'];
  /** What the button does, where its text says it for sighted readers only by its place. */
  label?: string;
  children: ComponentProps<typeof Button>['children'];
}

/** A button that calls a route of the API; a refusal is shown under it. */
export function ApiButton({
  action,
  method = 'POST',
  body,
  question,
  done,
  showsDone = false,
  look,
  label,
  children,
}: Props) {
  const router = useRouter();
  const [answer, setAnswer] = useState<ApiAnswer | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function call() {
    if (isBusy || (question && !window.confirm(question))) return;
    setIsBusy(true);
    const found = await callApi(method, action, body);
    setIsBusy(false);
    setAnswer(found.isOk && !showsDone ? null : found);
    if (!found.isOk) return;
    if (done) router.push(done);
    router.refresh();
  }

  return (
    <span className="inline-flex flex-col items-start">
      <Button look={look} aria-label={label} aria-busy={isBusy} onClick={call}>
        {children}
      </Button>
      {answer && <FormMessage answer={answer} />}
    </span>
  );
}
