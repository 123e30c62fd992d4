'use client';

import { useEffect, useState } from 'react';

const [LEAST, MOST] = [2, 6];
const HASH = '#selected=';

function boxes() {
  return [...document.querySelectorAll<HTMLInputElement>('input[data-select]')];
}

function fromHash(): string[] {
  const { hash } = window.location;
  return hash.startsWith(HASH) ? hash.slice(HASH.length).split(',').filter(Boolean).map(decodeURIComponent) : [];
}

/**
 * What is selected of a list, over its pages, and what can be done with it. The selection is in the
 * address's hash. Another page of the list begins at its heading, with the focus.
 * @param page changes with every page of the list
 */
export function SelectionBar({ page }: { page: string }) {
  const [ids, setIds] = useState<string[]>([]);
  useEffect(() => setIds(fromHash()), []);
  useEffect(() => {
    const onChange = ({ target }: Event) => {
      const box = target as HTMLInputElement;
      if (!box.matches?.('input[data-select]')) return;
      setIds((known) => (box.checked ? [...known, box.value] : known.filter((id) => id !== box.value)));
    };
    document.addEventListener('change', onChange);
    return () => document.removeEventListener('change', onChange);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has its own heading
  useEffect(() => {
    if (window.location.hash === '#list') document.getElementById('list')?.focus();
  }, [page]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has other boxes
  useEffect(() => {
    for (const box of boxes()) box.checked = ids.includes(box.value);
    const isKept = window.location.hash.startsWith(HASH);
    if (ids.length > 0) history.replaceState(history.state, '', HASH + ids.map(encodeURIComponent).join(','));
    else if (isKept) history.replaceState(history.state, '', window.location.pathname + window.location.search);
  }, [ids, page]);
  if (ids.length === 0) return null;
  const canCompare = ids.length >= LEAST && ids.length <= MOST;
  return (
    <section
      aria-label="Selection"
      className="-translate-x-1/2 fixed bottom-4 left-1/2 z-30 flex items-center gap-3 whitespace-nowrap rounded-lg bg-ink px-4 py-2 text-paper shadow-float max-md:hidden"
    >
      <span role="status">{ids.length} selected</span>
      {canCompare ? (
        <a href={`/compare?ids=${ids.map(encodeURIComponent).join(',')}`} className="py-1 underline underline-offset-3">
          Compare
        </a>
      ) : (
        <span>{ids.length < LEAST ? 'select another to compare' : `at most ${MOST} can be compared`}</span>
      )}
      <button type="button" onClick={() => setIds([])} className="cursor-pointer py-1 underline underline-offset-3">
        Clear
      </button>
    </section>
  );
}
