'use client';

import { useState } from 'react';
import { type ApiAnswer, callApi } from '#components/forms/call-api.ts';
import { FormMessage } from '#components/forms/form-message.tsx';
import { Button } from '#components/ui/button.tsx';

interface Props {
  provider: string;
  /** What people call it. */
  name: string;
  /** Where to go afterwards. */
  next: string;
}

/** Leads to the provider that somebody signs in with. */
export function OidcButton({ provider, name, next }: Props) {
  const [answer, setAnswer] = useState<ApiAnswer | null>(null);
  async function start() {
    const body = { provider, callbackURL: next, errorCallbackURL: '/sign-in' };
    const found = await callApi('POST', '/api/auth/sign-in/social', body);
    if (found.isOk && typeof found.data.url === 'string') window.location.assign(found.data.url);
    else setAnswer(found);
  }
  return (
    <div className="mt-6 border-hairline border-t pt-6">
      <Button onClick={start}>Sign in with {name}</Button>
      <FormMessage answer={answer} />
    </div>
  );
}
