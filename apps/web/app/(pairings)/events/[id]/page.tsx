import { PairingRunsRepository, viewMyMatch } from '@pi/pairing-runs';
import type { Metadata } from 'next';
import { EventHead } from '#components/events/event-head.tsx';
import { EventHero } from '#components/events/event-hero.tsx';
import { EventRules } from '#components/events/event-rules.tsx';
import { EventSide } from '#components/events/event-side.tsx';
import { EventSteps } from '#components/events/event-steps.tsx';
import { OrganizerBar } from '#components/events/organizer-bar.tsx';
import { NotPaired } from '#components/events/published/not-paired.tsx';
import { PublishedGroup } from '#components/events/published/published-group.tsx';
import { QuestionList } from '#components/events/question-list.tsx';
import { RegisterSection } from '#components/events/register-section.tsx';
import { SampleEventStrip } from '#components/events/sample-event-strip.tsx';
import { Section } from '#components/section.tsx';
import { readEventView } from '#lib/events/read-event-view.ts';
import { splitDescription } from '#lib/events/split-description.ts';
import { standingOf } from '#lib/events/standing.ts';
import { describeUnpaired } from '#lib/events/standing-words.ts';
import { pageDeps } from '#lib/session/viewer.ts';

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event } = (await readEventView((await params).id)).view;
  const isPublic = event.status !== 'NOT_STARTED' && !event.isSample;
  return {
    title: `${event.title} · ${event.organizationName}`,
    description: splitDescription(event.description).intro || undefined,
    robots: isPublic ? undefined : { index: false },
  };
}

/** An event as a participant sees it, and everybody else who may know of it. */
export default async function EventPage({ params }: Props) {
  const { user, view } = await readEventView((await params).id);
  const { event, questions, registration, isOrganizer } = view;
  const standing = standingOf(view, user !== null);
  const { whole } = splitDescription(event.description);
  const isPublished = event.status === 'PAIRING_PUBLISHED';
  const own =
    user && registration && isPublished
      ? await viewMyMatch(new PairingRunsRepository(await pageDeps()), user, event.id)
      : null;
  return (
    <>
      {event.isSample && <SampleEventStrip />}
      {isOrganizer && <OrganizerBar event={event} />}
      <EventHead event={event} publishedAt={own?.match?.publishedAt} />
      {own?.notPaired && <NotPaired event={event} sentence={describeUnpaired(own.notPaired, view.open)} />}
      {!own?.match && (
        <>
          {!own?.notPaired && <EventHero view={view} standing={standing} now={new Date()} />}
          <EventSteps view={view} standing={standing} />
        </>
      )}
      <div
        className={`grid gap-x-12 md:grid-cols-[minmax(0,1fr)_18rem] lg:grid-cols-[minmax(0,1fr)_21rem] ${own?.match ? 'mt-8 border-hairline-strong border-t max-md:mt-5' : ''}`}
      >
        <div className="min-w-0 space-y-12 pt-8">
          {own?.match && <PublishedGroup event={event} match={own.match} rounds={own.rounds} />}
          {user && standing.kind === 'register' && <RegisterSection view={view} user={user} />}
          {questions.length > 0 && !own?.match && (
            <QuestionList
              event={event}
              questions={questions}
              answers={view.answers}
              isTakingPart={registration !== null}
            />
          )}
          {whole && (
            <Section id="about" title="About this event">
              <p className="prose wrap-anywhere whitespace-pre-line border-hairline-strong border-t pt-3">{whole}</p>
            </Section>
          )}
          <EventRules event={event} questions={questions} />
        </div>
        <EventSide view={view} />
      </div>
    </>
  );
}
