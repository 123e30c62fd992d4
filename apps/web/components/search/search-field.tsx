'use client';

import { useRouter } from 'next/navigation';
import { type ComponentProps, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Suggestion } from './read-suggestions.ts';
import { readSuggestions } from './read-suggestions.ts';

interface Props extends Omit<ComponentProps<'input'>, 'role' | 'onChange' | 'onKeyDown'> {
  /** The titles of marketplaces by their names. */
  titles: Record<string, string>;
}

const WAIT_MS = 150;

/** The input of a search form, with suggestions while one types; without script a plain input. */
export function SearchField({ titles, ...input }: Props) {
  const list = useId();
  const router = useRouter();
  const [text, setText] = useState<string>();
  const [found, setFound] = useState<Suggestion[]>([]);
  const [at, setAt] = useState(-1);
  const box = useRef<HTMLInputElement>(null);
  const isOpen = found.length > 0;

  useEffect(() => {
    const q = text?.trim();
    if (!q) return setFound([]);
    const abort = new AbortController();
    const timer = setTimeout(() => {
      readSuggestions(q, titles, abort.signal).then(
        (all) => {
          setFound(all);
          setAt(-1);
        },
        () => {},
      );
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text, titles]);

  function close() {
    setText(undefined);
    setFound([]);
    setAt(-1);
  }

  function open(href: string) {
    close();
    box.current?.blur();
    router.push(href);
  }

  function onKeyDown(event: KeyboardEvent) {
    const chosen = found[at];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' && isOpen) close();
    else if (event.key === 'Enter' && chosen) open(chosen.href);
    else if (step && isOpen) setAt(((at + step + 1 + found.length + 1) % (found.length + 1)) - 1);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <input
        {...input}
        ref={box}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={at < 0 ? undefined : `${list}${at}`}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <div
        id={list}
        role="listbox"
        aria-label="Suggestions"
        hidden={!isOpen}
        className="absolute top-full right-0 left-0 z-20 mt-1 overflow-hidden rounded-lg border border-hairline bg-raised py-1 text-ink text-sm shadow-float"
      >
        {found.map(({ href, name, note }, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the input
          // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are the input's
          <div
            key={href}
            id={`${list}${index}`}
            role="option"
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => open(href)}
            className="flex cursor-pointer gap-3 px-3 py-1.5 hover:bg-hover aria-selected:bg-hover max-md:py-2.5"
          >
            <span className="truncate">{name}</span>
            <span className="ml-auto shrink-0 text-ink-2 max-md:text-xs">{note}</span>
          </div>
        ))}
      </div>
      <span role="status" className="sr-only">
        {isOpen && `${found.length} suggestions`}
      </span>
    </>
  );
}
