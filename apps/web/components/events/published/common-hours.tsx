'use client';

import { DAYS_OF_WEEK } from '@pi/domain/events/answering';
import { useSyncExternalStore } from 'react';
import { countNoun } from '#lib/count-noun.ts';
import { describeSpan, describeSpans, hoursShown, toSpans } from '#lib/events/common-hours.ts';

interface Props {
  /** Quarters of a UTC week at which all have time. */
  quarters: readonly number[];
  /** A moment of the week they are of: clocks change. */
  week: string;
}

const never = () => () => {};

/** The hours of a week at which all of a group have time, on the reader's clock. */
export function CommonHours({ quarters, week }: Props) {
  const offset = useSyncExternalStore(
    never,
    () => -new Date(week).getTimezoneOffset(),
    () => null,
  );
  const spans = toSpans(quarters, offset ?? 0);
  const { first, last } = hoursShown(spans);
  const at = (hour: number) => `${(100 * (hour - first)) / (last - first)}%`;
  const labels = [first, ...[4, 8, 12, 16, 20].filter((hour) => hour > first + 1 && hour < last - 1), last];
  return (
    <figure className="mt-6 max-w-[35rem]">
      <figcaption>
        <h3>
          {countNoun(quarters.length / 4, 'common hour')} a week: {describeSpans(spans)}
        </h3>
        <p className="mt-1 text-ink-2 text-xs">
          When all of you have time, {offset === null ? 'in UTC' : 'on your own clock'}, as answered
        </p>
      </figcaption>
      <div aria-hidden="true" className="mt-3 grid grid-cols-[2.5rem_minmax(0,1fr)] text-xs leading-6">
        {DAYS_OF_WEEK.map((name, day) => {
          const ofDay = spans.filter((span) => span.day === day);
          return (
            <div key={name} className="contents">
              <span className={ofDay.length > 0 ? 'font-semibold' : 'text-ink-3'}>{name}</span>
              <span className="relative border-grid border-b">
                {ofDay.map((span) => (
                  <span key={span.from}>
                    <i
                      className="absolute top-1.5 h-3 bg-series-1"
                      style={{ left: at(span.from), width: at(first + span.to - span.from) }}
                    />
                    <span
                      className={`absolute whitespace-nowrap px-2 ${span.to > last - 3 ? '-translate-x-full' : ''}`}
                      style={{ left: at(span.to > last - 3 ? span.from : span.to) }}
                    >
                      {describeSpan(span)}
                    </span>
                  </span>
                ))}
              </span>
            </div>
          );
        })}
        <span />
        <span className="relative h-6 text-ink-3">
          {labels.map((hour) => (
            <span
              key={hour}
              className={`absolute ${hour === first ? '' : hour === last ? '-translate-x-full' : '-translate-x-1/2'}`}
              style={{ left: at(hour) }}
            >
              {hour}
            </span>
          ))}
        </span>
      </div>
    </figure>
  );
}
