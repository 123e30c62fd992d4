import type { EventView } from '@pi/events';
import { listSteps } from '#lib/events/list-steps.ts';
import type { Standing } from '#lib/events/standing.ts';

const DOTS = {
  done: 'before:border-ink before:bg-ink',
  now: 'before:border-[3px] before:border-accent before:bg-paper',
  next: 'before:border-[1.5px] before:border-hairline-strong before:bg-paper',
};

/** Where the event stands for the reader: four steps, the current one marked. */
export function EventSteps({ view, standing }: { view: EventView; standing: Standing }) {
  return (
    <ol
      aria-label="Where the event stands"
      className="grid border-hairline border-y py-4 max-md:gap-y-3 md:grid-cols-4"
    >
      {listSteps(view, standing).map(({ name, text, state }, index) => (
        <li
          key={name}
          aria-current={state === 'now' ? 'step' : undefined}
          className={`relative pl-6 before:absolute before:top-[5px] before:left-0 before:z-1 before:size-2.5 before:rounded-full md:pr-4 max-md:flex max-md:items-baseline max-md:justify-between max-md:gap-4 ${DOTS[state]} ${index < 3 ? 'max-md:after:absolute max-md:after:top-[15px] max-md:after:left-1 max-md:after:h-6 max-md:after:w-[1.5px] max-md:after:bg-hairline-strong' : ''} ${state === 'next' ? 'text-ink-3' : 'text-ink-2'}`}
        >
          <b
            className={`block ${state === 'now' ? 'font-semibold' : 'font-medium'} ${state === 'next' ? '' : 'text-ink'}`}
          >
            {name}
          </b>
          <span className="text-xs max-md:text-right">{text}</span>
        </li>
      ))}
    </ol>
  );
}
