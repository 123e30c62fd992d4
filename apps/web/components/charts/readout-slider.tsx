'use client';

import { type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react';
import { percent } from './percent.ts';
import { steppedBy } from './readout-keys.ts';

interface Props {
  /** What the plot shows, for a screen reader. */
  name: string;
  /** The last place; the first is 0. */
  last: number;
  /** The place nearest to a share of the width, in percent. */
  placeAt(share: number): number;
  /** What a screen reader says of a place. */
  words(place: number): string;
  /** What is drawn of the chosen place. */
  children(place: number): ReactNode;
}

/** Chooses a place of a plot by pointer or arrow keys; without a choice it is the last one. */
export function ReadoutSlider({ name, last, placeAt, words, children }: Props) {
  const [at, setAt] = useState<number | null>(null);
  const shown = at ?? last;

  function onPointerMove(event: PointerEvent<HTMLDivElement>) {
    const area = event.currentTarget.getBoundingClientRect();
    setAt(placeAt(((event.clientX - area.left) / area.width) * 100));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') return setAt(null);
    const next = steppedBy(event.key, shown, last);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
  }

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={shown}
      aria-valuetext={words(shown)}
      onKeyDown={onKeyDown}
      onFocus={() => setAt(shown)}
      onBlur={() => setAt(null)}
      onPointerMove={onPointerMove}
      onPointerLeave={() => setAt(null)}
      className="absolute inset-0 touch-pan-y"
    >
      {at !== null && children(at)}
    </div>
  );
}

/** Beside a place, in percent of the width, on the side with more room. */
export function beside(x: number): CSSProperties {
  return x > 50 ? { right: `calc(${percent(100 - x)} + 10px)` } : { left: `calc(${percent(x)} + 10px)` };
}
