'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { BoardIcon } from './board-icon.tsx';

interface Props {
  title: string;
  close(): void;
  children: ReactNode;
}

/** What has to be answered or closed first; the focus goes back to where it was. */
export function Modal({ title, close, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    return () => element?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={({ target, currentTarget }) => target === currentTarget && close()}
      className="m-auto max-h-[85dvh] w-[min(35rem,calc(100vw-2rem))] overflow-y-auto rounded-lg border border-hairline bg-raised p-0 text-ink shadow-float backdrop:bg-black/30"
    >
      <div className="p-5">
        <div className="mb-3 flex items-start justify-between gap-4">
          <h2 id={id}>{title}</h2>
          <Button look="quiet" icon aria-label="Close" className="-mt-1 -mr-2" onClick={close}>
            <BoardIcon name="close" />
          </Button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
