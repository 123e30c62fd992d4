'use client';

import { type RefObject, useEffect, useRef } from 'react';
import type { DragActions } from '#lib/pairing-board/drag-people.ts';
import type { DropTarget } from '#lib/pairing-board/drop-target.ts';

/** A mouse that moves so far drags; a finger that stays so long does, one that moves scrolls. */
const DRAG_PIXELS = 5;
const PRESS_MS = 350;
const STILL_PIXELS = 8;
/** So near to an edge of the window the page scrolls. */
const EDGE_PIXELS = 72;
const SCROLL_PIXELS = 12;
/** Where the preview is from the pointer: what is under the pointer stays in sight. */
const PREVIEW_X = 12;
const PREVIEW_Y = -54;

interface Press {
  person: string;
  x: number;
  y: number;
  timer?: ReturnType<typeof setTimeout>;
}

/**
 * Drags cards of the board by mouse, pen or finger. `preview` follows the pointer.
 */
export function usePointerDrag(
  root: RefObject<HTMLElement | null>,
  preview: RefObject<HTMLElement | null>,
  { pickUp, aim, drop, cancel }: DragActions,
  isOff: boolean,
): void {
  const press = useRef<Press>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: refs and actions stay the same
  useEffect(() => {
    const element = root.current;
    if (!element || isOff) return;
    let isDragging = false;
    let ignoresClick = false;
    let target: string | null = null;
    let scrolling = 0;
    let point = { x: 0, y: 0 };

    function begin(): void {
      const { person } = press.current ?? {};
      isDragging = person !== undefined && pickUp(person, 'pointer');
      ignoresClick = isDragging;
      target = null;
      if (!isDragging) stop();
      else scrolling = requestAnimationFrame(step);
    }

    function stop(): void {
      clearTimeout(press.current?.timer);
      press.current = null;
      cancelAnimationFrame(scrolling);
      isDragging = false;
    }

    /** Draws the preview at the pointer, and scrolls near the edges. */
    function step(): void {
      if (preview.current)
        preview.current.style.transform = `translate(${point.x + PREVIEW_X}px, ${point.y + PREVIEW_Y}px)`;
      if (point.y > window.innerHeight - EDGE_PIXELS) window.scrollBy(0, SCROLL_PIXELS);
      else if (point.y < EDGE_PIXELS) window.scrollBy(0, -SCROLL_PIXELS);
      const over = targetAt(point.x, point.y);
      const key = JSON.stringify(over);
      if (key !== target) {
        target = key;
        void aim(over);
      }
      if (isDragging) scrolling = requestAnimationFrame(step);
    }

    function down({ target: pressed, button, pointerType, clientX, clientY }: PointerEvent): void {
      ignoresClick = false;
      const person = cardOf(pressed)?.dataset.card;
      if (!person || button !== 0 || isDragging) return;
      point = { x: clientX, y: clientY };
      press.current = { person, ...point };
      if (pointerType === 'touch') press.current.timer = setTimeout(begin, PRESS_MS);
    }

    function move({ pointerType, clientX, clientY }: PointerEvent): void {
      const at = press.current;
      if (!at) return;
      point = { x: clientX, y: clientY };
      if (isDragging) return;
      const far = Math.hypot(clientX - at.x, clientY - at.y);
      if (pointerType === 'touch' ? far > STILL_PIXELS : far <= DRAG_PIXELS) {
        if (pointerType === 'touch') stop();
      } else if (pointerType !== 'touch') begin();
    }

    function up(): void {
      if (isDragging) {
        step();
        void drop();
      }
      stop();
    }

    function abort(): void {
      if (isDragging) cancel();
      stop();
    }

    // A listener of React cannot keep the page from scrolling: it is passive.
    const stay = (event: TouchEvent) => isDragging && event.preventDefault();
    const noMenu = (event: Event) => press.current && event.preventDefault();
    const click = (event: MouseEvent) => {
      if (ignoresClick) event.stopPropagation();
      ignoresClick = false;
    };
    const pressKey = ({ key }: KeyboardEvent) => key === 'Escape' && abort();
    element.addEventListener('pointerdown', down);
    element.addEventListener('touchmove', stay, { passive: false });
    element.addEventListener('contextmenu', noMenu);
    element.addEventListener('click', click, true);
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', abort);
    window.addEventListener('keydown', pressKey);
    return () => {
      stop();
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('touchmove', stay);
      element.removeEventListener('contextmenu', noMenu);
      element.removeEventListener('click', click, true);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', abort);
      window.removeEventListener('keydown', pressKey);
    };
  }, [isOff]);
}

function cardOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null;
}

/** What a drop at this point of the window is on. */
function targetAt(x: number, y: number): DropTarget | null {
  const element = document.elementFromPoint(x, y);
  if (element?.closest('[data-not-paired]')) return { kind: 'not_paired' };
  const group = Number(element?.closest<HTMLElement>('[data-group]')?.dataset.group);
  const person = cardOf(element)?.dataset.card;
  if (!group) return null;
  return person ? { kind: 'card', person, group } : { kind: 'group', group };
}
