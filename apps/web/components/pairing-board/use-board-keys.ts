'use client';

import { type KeyboardEvent, useEffect, useRef } from 'react';
import { type KeyCommand, keyCommand } from '#lib/pairing-board/key-command.ts';
import { type CommandContext, runCommand } from './run-command.ts';

/** A second digit belongs to the number of a group when it comes so soon. */
const DIGIT_MS = 600;

/**
 * What keys do: undo and redo on the whole page, the others where a card has the focus.
 * @returns the listener for the element that holds the cards
 */
export function useBoardKeys(context: Omit<CommandContext, 'typeDigit'>): (event: KeyboardEvent) => void {
  const typed = useRef<{ number: number; timer: ReturnType<typeof setTimeout> }>(null);

  /** Sends the selected person to a group; with ten groups or more a second digit is waited for. */
  function typeDigit(digit: number): void {
    const { selected } = context.store.getState();
    const groups = context.store.getShown().groups.length;
    clearTimeout(typed.current?.timer);
    const number = (typed.current?.number ?? 0) * 10 + digit;
    typed.current = null;
    if (!selected || number === 0) return;
    if (number * 10 > groups) return void context.drag.sendTo(selected, number);
    const timer = setTimeout(() => {
      typed.current = null;
      void context.drag.sendTo(selected, number);
    }, DIGIT_MS);
    typed.current = { number, timer };
  }

  const run = (command: KeyCommand) => runCommand(command, { ...context, typeDigit });
  const latestRun = useRef(run);
  useEffect(() => {
    latestRun.current = run;
  });
  useEffect(() => {
    function press(event: globalThis.KeyboardEvent): void {
      const command = keyCommand(event);
      if (!command || !isHistory(command) || isBusyElsewhere(event.target)) return;
      if (latestRun.current(command)) event.preventDefault();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);

  return (event) => {
    const command = keyCommand(event);
    if (!command || isHistory(command) || isBusyElsewhere(event.target)) return;
    // Buttons beside the cards, such as the lock of a group, keep Space and Enter.
    const isOnCard = event.target instanceof Element && event.target.closest('[data-card]') !== null;
    if (!isOnCard && (command.kind === 'pick_up_or_drop' || command.kind === 'choose')) return;
    if (run(command)) event.preventDefault();
  };
}

function isHistory(command: KeyCommand): boolean {
  return command.kind === 'undo' || command.kind === 'redo';
}

/** Whether somebody types, or answers a dialog. */
function isBusyElsewhere(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.matches('input, textarea, select') || !!target.closest('dialog'));
}
