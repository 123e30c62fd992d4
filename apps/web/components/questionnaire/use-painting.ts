'use client';

import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { paintRange } from '#lib/questionnaire/paint.ts';

/** A finger that stays so long paints; one that moves before scrolls the page. */
const PRESS_MS = 300;
const STILL_PIXELS = 8;

interface Stroke {
  from: number;
  to: number;
  base: readonly number[];
  isOn: boolean;
}

interface LongPress {
  timer: ReturnType<typeof setTimeout>;
  x: number;
  y: number;
}

/**
 * Marks cells with a pointer: the mouse paints from the cell it is pressed on, a finger that stays
 * does too, and a tap, or a click without a pointer, marks one cell. The first cell decides whether
 * cells are marked or unmarked.
 * @param change is called when the pointer is lifted
 */
export function usePainting(
  grid: RefObject<HTMLElement | null>,
  hours: readonly number[],
  change: (hours: number[]) => void,
) {
  const [stroke, setStroke] = useState<Stroke | null>(null);
  const current = useRef<Stroke>(null);
  const pressed = useRef<LongPress>(null);
  const ignoresClick = useRef(false);

  // A listener of React cannot keep the page from scrolling: it is passive.
  useEffect(() => {
    const stay = (event: TouchEvent) => current.current && event.preventDefault();
    const element = grid.current;
    element?.addEventListener('touchmove', stay, { passive: false });
    return () => element?.removeEventListener('touchmove', stay);
  }, [grid]);

  function draw(next: Stroke | null): void {
    current.current = next;
    setStroke(next);
  }

  function begin(cell: number): void {
    ignoresClick.current = true;
    draw({ from: cell, to: cell, base: hours, isOn: !hours.includes(cell) });
  }

  function drop(): void {
    clearTimeout(pressed.current?.timer);
    pressed.current = null;
  }

  function finish(): void {
    drop();
    const done = current.current;
    draw(null);
    if (done) change(paintRange(done.base, done.from, done.to, done.isOn));
  }

  return {
    /** The hours as they are with what is being painted. */
    shown: stroke ? paintRange(stroke.base, stroke.from, stroke.to, stroke.isOn) : hours,
    handlers: {
      onPointerDown({ pointerType, pointerId, button, clientX, clientY, currentTarget }: PointerEvent<HTMLElement>) {
        const cell = cellAt(clientX, clientY);
        ignoresClick.current = false;
        if (cell === null || button !== 0) return;
        if (pointerType === 'mouse') {
          currentTarget.setPointerCapture(pointerId);
          begin(cell);
        } else {
          drop();
          pressed.current = { timer: setTimeout(() => begin(cell), PRESS_MS), x: clientX, y: clientY };
        }
      },
      onPointerMove({ clientX, clientY }: PointerEvent<HTMLElement>) {
        const { x, y } = pressed.current ?? { x: clientX, y: clientY };
        const at = current.current;
        if (!at) {
          if (Math.hypot(clientX - x, clientY - y) > STILL_PIXELS) drop();
          return;
        }
        const to = cellAt(clientX, clientY);
        if (to !== null && to !== at.to) draw({ ...at, to });
      },
      onPointerUp: finish,
      onPointerCancel: finish,
      onContextMenu(event: { preventDefault(): void }) {
        if (pressed.current) event.preventDefault();
      },
      onClick({ target }: { target: EventTarget }) {
        const cell = cellOfElement(target);
        if (!ignoresClick.current && cell !== null) change(paintRange(hours, cell, cell, !hours.includes(cell)));
        ignoresClick.current = false;
      },
    },
  };
}

function cellAt(x: number, y: number): number | null {
  return cellOfElement(document.elementFromPoint(x, y));
}

function cellOfElement(target: EventTarget | null): number | null {
  const cell = target instanceof Element && target.closest<HTMLElement>('[data-cell]')?.dataset.cell;
  return cell ? Number(cell) : null;
}
