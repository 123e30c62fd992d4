'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';

interface Props {
  text: string;
  /** What the button says: `Copy all e-mails`. */
  label: string;
}

/** Copies a text that stands on the page in parts. */
export function CopyButton({ text, label }: Props) {
  const [state, setState] = useState<'new' | 'copied' | 'failed'>('new');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  return (
    <>
      <span role="status" className="text-ink-2 text-xs">
        {state === 'copied' && 'Copied.'}
        {state === 'failed' && 'Your browser did not copy.'}
      </span>
      <Button look="quiet" onClick={copy}>
        {label}
      </Button>
    </>
  );
}
