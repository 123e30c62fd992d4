'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { fieldStyle } from '#components/ui/field.tsx';

/** A text that cannot be changed, with a button that copies it. */
export function CopyText({ label, text }: { label: string; text: string }) {
  const [isCopied, setIsCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(text).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    );
  }
  return (
    <div className="mt-1 flex gap-2">
      <input
        readOnly
        aria-label={label}
        value={text}
        onFocus={(event) => event.target.select()}
        className={`${fieldStyle} font-mono text-xs!`}
      />
      <Button onClick={copy}>{isCopied ? 'Copied' : 'Copy'}</Button>
    </div>
  );
}
