'use client';

import type { Availability } from '@pi/domain/events';
import { useRef } from 'react';
import { useReaderZone } from '#components/events/use-reader-zone.ts';
import { Button } from '#components/ui/button.tsx';
import { describeZone } from '#lib/events/reader-time.ts';
import { describeMarked } from '#lib/questionnaire/hours-words.ts';
import { copyMonday } from '#lib/questionnaire/paint.ts';
import { HoursGrid } from './hours-grid.tsx';
import { usePainting } from './use-painting.ts';

interface Props {
  /** What the hours are asked for. */
  label: string;
  value: Availability | undefined;
  /** Hours a week that a group has in common; 0: not asked. */
  commonHours: number;
  isReadOnly: boolean;
  change(value: Availability): void;
}

/** The hours at which somebody has time, on the clock of a zone that is kept with them. */
export function AvailabilityAnswer({ label, value, commonHours, isReadOnly, change }: Props) {
  const own = useReaderZone();
  const timeZone = value?.timeZone ?? own;
  const hours = value?.hours ?? [];
  const mark = (marked: readonly number[]) => change({ timeZone: timeZone ?? 'UTC', hours: [...marked] });
  const grid = useRef<HTMLTableElement>(null);
  const { shown, handlers } = usePainting(grid, hours, mark);
  const { sum, more } = describeMarked(shown, commonHours);
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-2">
        <p className="min-h-5">
          Time zone{' '}
          <span className="font-medium text-ink">
            {timeZone ? describeZone(timeZone, new Date()) : 'of this device'}
          </span>
        </p>
        {!isReadOnly && (
          <p className="-mr-3 flex flex-wrap gap-1 max-md:-ml-3 md:ml-auto">
            {own && timeZone && own !== timeZone && (
              <Button look="quiet" onClick={() => change({ timeZone: own, hours: [...hours] })}>
                Use {describeZone(own, new Date())}
              </Button>
            )}
            <Button look="quiet" onClick={() => mark(copyMonday(hours))}>
              Copy Monday to weekdays
            </Button>
            <Button look="quiet" onClick={() => mark([])}>
              Clear
            </Button>
          </p>
        )}
      </div>
      <HoursGrid
        ref={grid}
        label={label}
        hours={hours}
        shown={shown}
        handlers={handlers}
        isReadOnly={isReadOnly}
        change={mark}
      />
      <p className="mt-3 text-ink-2">
        <b className="font-semibold text-ink">{sum}</b>
        {more}
      </p>
      {!isReadOnly && (
        <p className="mt-1 text-ink-3 text-xs">
          <span className="pointer-coarse:hidden">
            Drag to mark or unmark. Arrow keys move, Space marks, Shift and arrows mark a range.
          </span>
          <span className="hidden pointer-coarse:inline">
            Tap an hour, or press it for a moment and drag to mark several.
          </span>
        </p>
      )}
    </>
  );
}
