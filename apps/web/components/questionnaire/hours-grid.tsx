'use client';

import { DAYS_OF_WEEK } from '@pi/domain/events/answering';
import { type ComponentProps, type KeyboardEvent, type RefObject, useState } from 'react';
import { cellOf, GRID_HOURS } from '#lib/questionnaire/cells.ts';
import { nameCell } from '#lib/questionnaire/hours-words.ts';
import { type Cursor, pressKey } from '#lib/questionnaire/press-key.ts';

interface Props {
  ref: RefObject<HTMLTableElement | null>;
  label: string;
  hours: readonly number[];
  /** The hours with those that a pointer is painting. */
  shown: readonly number[];
  /** What a pointer does. */
  handlers: ComponentProps<'table'>;
  isReadOnly: boolean;
  change(hours: readonly number[]): void;
}

const CELL =
  'block h-7 cursor-pointer border border-hairline border-t-0 bg-raised group-first/row:border-t max-md:h-10 forced-colors:group-aria-selected/cell:bg-[Highlight]';
const ON = 'border-series-1! bg-series-1! border-b-[color-mix(in_srgb,var(--series-1)_80%,var(--paper))]!';

/**
 * The hours of a week as a grid of one tab stop: arrows move, Space marks, Shift and arrows mark a
 * range; the mouse paints, and so does a finger that stays.
 */
export function HoursGrid({ ref: grid, label, hours, shown, handlers, isReadOnly, change }: Props) {
  const [cursor, setCursor] = useState<Cursor>({ cell: hours.find(isShown) ?? cellOf(0, 9), range: null });

  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const done = pressKey(cursor, hours, event);
    if (!done) return;
    event.preventDefault();
    setCursor(done.cursor);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${done.cursor.cell}"]`)?.focus();
    if (done.hours !== hours && !isReadOnly) change(done.hours);
  }

  return (
    <table
      ref={grid}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid
      role="grid"
      aria-label={label}
      aria-multiselectable
      aria-readonly={isReadOnly}
      onKeyDown={press}
      {...(isReadOnly ? {} : handlers)}
      className="-mx-1 w-[calc(100%+0.5rem)] table-fixed border-separate select-none border-spacing-x-1 border-spacing-y-0 [-webkit-touch-callout:none] max-md:-mx-0.5 max-md:w-[calc(100%+0.25rem)] max-md:border-spacing-x-0.5"
    >
      <thead>
        <tr>
          <td className="w-6" />
          {DAYS_OF_WEEK.map((day) => (
            <th key={day} scope="col" className="font-medium text-xs leading-6">
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {GRID_HOURS.map((hour) => (
          <tr key={hour} className="group/row">
            <th
              scope="row"
              className="-translate-y-1.5 pr-1 text-right align-top font-normal text-ink-3 text-xs leading-3"
            >
              {hour}
            </th>
            {DAYS_OF_WEEK.map((name, day) => {
              const cell = cellOf(day, hour);
              const isOn = shown.includes(cell);
              return (
                <td
                  key={name}
                  // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell
                  role="gridcell"
                  data-cell={cell}
                  aria-selected={isOn}
                  tabIndex={cell === cursor.cell ? 0 : -1}
                  onFocus={() => setCursor((before) => (before.cell === cell ? before : { cell, range: null }))}
                  className="group/cell scroll-mb-24 p-0 -outline-offset-2"
                >
                  <span className={`${CELL} ${isOn ? ON : isReadOnly ? 'cursor-default!' : 'hover:bg-accent-soft'}`}>
                    <span className="sr-only">{nameCell(cell)}</span>
                  </span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function isShown(cell: number): boolean {
  return GRID_HOURS.includes(cell % 24);
}
