'use client';

import { type SubmitEvent, useEffect, useState } from 'react';
import { type ApiAnswer, callApi } from '#components/forms/call-api.ts';
import { FormMessage } from '#components/forms/form-message.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field, fieldStyle } from '#components/ui/field.tsx';

/** Asks for an address, then for the code that was sent to it; a letter's link fills in both. */
export function SignInForm({ next }: { next: string }) {
  const [email, setEmail] = useState('');
  const [code, setCode] = useState('');
  const [isSent, setIsSent] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [answer, setAnswer] = useState<Pick<ApiAnswer, 'isOk' | 'message'> | null>(null);

  useEffect(() => {
    const link = new URLSearchParams(window.location.hash.slice(1));
    const [address, digits] = [link.get('email'), link.get('code')];
    if (!address || !digits) return;
    setEmail(address);
    setCode(digits);
    setIsSent(true);
    window.history.replaceState(null, '', window.location.pathname + window.location.search);
  }, []);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    setIsBusy(true);
    const found = isSent
      ? await callApi('POST', '/api/auth/sign-in/email-otp', { email, otp: code.trim() })
      : await callApi('POST', '/api/auth/email-otp/send-verification-otp', { email, type: 'sign-in' });
    setIsBusy(false);
    if (isSent && found.isOk) return window.location.assign(next);
    setAnswer(found.isOk ? { isOk: true, message: `A code was sent to ${email}.` } : found);
    if (found.isOk) setIsSent(true);
  }

  return (
    <form onSubmit={submit} aria-busy={isBusy} className="grid gap-4">
      <Field id="email" label="E-mail">
        <input
          id="email"
          type="email"
          autoComplete="email"
          required
          maxLength={254}
          value={email}
          readOnly={isSent}
          onChange={(event) => setEmail(event.target.value)}
          className={fieldStyle}
        />
      </Field>
      {isSent && (
        <Field id="code" label="Code" hint="Six digits, from the letter. It works once, for ten minutes.">
          <input
            id="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            maxLength={6}
            aria-describedby="code-hint"
            value={code}
            // biome-ignore lint/a11y/noAutofocus: it appears because the reader asked for its code
            autoFocus
            onChange={(event) => setCode(event.target.value)}
            className={`${fieldStyle} font-mono tracking-[0.2em]`}
          />
        </Field>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary">
          {isSent ? 'Sign in' : 'Send a code'}
        </Button>
        {isSent && (
          <Button
            look="quiet"
            onClick={() => {
              setIsSent(false);
              setCode('');
              setAnswer(null);
            }}
          >
            Use another address
          </Button>
        )}
      </div>
      <FormMessage answer={answer} />
    </form>
  );
}
