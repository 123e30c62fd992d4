import { type Event, endOf } from '@pi/domain/events';
import type { EventView } from '@pi/events';
import type { ReactNode } from 'react';
import { ButtonLink } from '#components/ui/button.tsx';
import { capital } from '#lib/capital.ts';
import { describeEnd } from '#lib/events/event-words.ts';
import type { Standing } from '#lib/events/standing.ts';
import { timeLeft } from '#lib/events/time-left.ts';
import { formatWeekdayShort } from '#lib/events/weekday-short.ts';
import { HeroAnswers } from './hero-answers.tsx';
import { InReaderZone } from './in-reader-zone.tsx';

interface Props {
  view: EventView;
  standing: Standing;
  now: Date;
}

/** How long the event still runs, how far the reader is, and the one thing they can do next. */
export function EventHero({ view, standing, now }: Props) {
  return (
    <div className="mt-8 grid items-center gap-x-12 gap-y-5 border-hairline-strong border-t py-6 max-md:mt-5 max-md:py-5 md:grid-cols-[minmax(0,1fr)_auto] lg:grid-cols-[20rem_minmax(0,1fr)_auto]">
      <div className="md:max-lg:col-span-2">
        <TimeLeft event={view.event} now={now} />
      </div>
      <HeroAnswers view={view} standing={standing} />
      <NextStep view={view} standing={standing} />
    </div>
  );
}

function TimeLeft({ event, now }: { event: Event; now: Date }) {
  const end = endOf(event.endDay).toISOString();
  const isRunning = event.status === 'STARTED';
  const left = isRunning ? timeLeft(event, now) : null;
  return (
    <div className="flex items-center gap-4">
      {left && (
        <b className="font-semibold text-[4rem] leading-16 tracking-[-0.04em] max-md:text-[3.5rem] max-md:leading-14">
          {left.value}
        </b>
      )}
      <div>
        <p className="font-semibold text-lg tracking-[-0.01em]">{left?.words ?? capital(describeEnd(event))}</p>
        {(isRunning || event.status === 'NOT_STARTED') && (
          <p className="mt-1 min-h-8 text-ink-2 text-xs">
            <time dateTime={end}>until {formatWeekdayShort(event.endDay)}, 24:00 UTC</time>
            <br />
            <InReaderZone moment={end} />
          </p>
        )}
      </div>
    </div>
  );
}

function NextStep({ view: { event, questions }, standing }: Omit<Props, 'now'>): ReactNode {
  const questionnaire = `/events/${event.id}/questionnaire`;
  switch (standing.kind) {
    case 'sign_in':
      return <BigLink href={`/sign-in?next=${encodeURIComponent(`/events/${event.id}`)}`}>Sign in to register</BigLink>;
    case 'register':
      return <BigLink href="#register">Register</BigLink>;
    case 'answer':
      return <BigLink href={`${questionnaire}#q${standing.next}`}>Continue with question {standing.next}</BigLink>;
    case 'answered':
      return questions.length === 0 ? null : (
        <BigLink href={questionnaire} look="plain">
          Change answers
        </BigLink>
      );
    default:
      return null;
  }
}

function BigLink({
  href,
  look = 'primary',
  children,
}: {
  href: string;
  look?: 'primary' | 'plain';
  children: ReactNode;
}) {
  return (
    <ButtonLink href={href} look={look} className="h-10! px-4! max-md:h-11! max-md:w-full">
      {children}
    </ButtonLink>
  );
}
