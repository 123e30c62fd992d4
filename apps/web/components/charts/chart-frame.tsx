import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** Of its heading: 2 where the chart is a section of its page. */
  level?: 2 | 3;
  /** Its anchor. */
  id?: string;
  /** Unit and period. */
  subtitle: string;
  /** Links to other drawings of the same numbers. */
  choices?: ReactNode;
  /** Where the numbers come from and as of when. */
  source: ReactNode;
  /** The drawing, with a description of it for screen readers. */
  plot: ReactNode;
  /** The same numbers as a table. */
  table?: ReactNode;
}

/** Every chart: title, subtitle with unit and period, plot, source, and the numbers as a table. */
export function ChartFrame({ title, level = 3, id, subtitle, choices, source, plot, table }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <figure className="min-w-0">
      <figcaption>
        <Heading id={id} className={level === 2 ? 'scroll-mt-14' : 'text-base'}>
          {title}
        </Heading>
        <p className="text-ink-2">{subtitle}</p>
        {choices}
      </figcaption>
      <div className="mt-3">{plot}</div>
      <div className="mt-2 flex flex-wrap items-baseline justify-between gap-x-4 text-ink-3 text-xs">
        <p>{source}</p>
        {table && (
          <details className="min-w-0 open:basis-full">
            <summary className="py-1 underline max-sm:py-3 hover:text-ink">The same numbers as a table</summary>
            {table}
          </details>
        )}
      </div>
    </figure>
  );
}
