import { FEWEST_ANSWERS, RegistrationsRepository, viewAnswers } from '@pi/events';
import type { Metadata } from 'next';
import { EmptyState } from '#components/empty-state.tsx';
import { OrganizerHeading } from '#components/events/organizer-heading.tsx';
import { orNotFound } from '#lib/session/or-not-found.ts';
import { pageId } from '#lib/session/page-id.ts';
import { pageDeps, requireViewer } from '#lib/session/viewer.ts';
import { AnswerSection } from './answer-section.tsx';

export const metadata: Metadata = { title: 'Answers', robots: { index: false } };

export default async function AnswersPage({ params }: { params: Promise<{ id: string }> }) {
  const id = await pageId(params);
  const user = await requireViewer(`/events/${id}/answers`);
  const repository = new RegistrationsRepository(await pageDeps());
  const { event, registered, charts } = await orNotFound(viewAnswers(repository, user, id));
  return (
    <>
      <OrganizerHeading event={event} current="answers" />
      {registered === 0 || charts.length === 0 ? (
        <EmptyState title="No answers yet">
          {charts.length === 0 ? 'This event has no questions.' : 'The answers of those who register are counted here.'}
        </EmptyState>
      ) : (
        <div className="grid gap-10">
          {charts.map((chart) => (
            <AnswerSection key={chart.question.id} chart={chart} registered={registered} />
          ))}
          <p className="text-ink-2 text-xs">
            Source: the answers of the {registered} people registered for this event, as of now, without names. Answers
            to a question are shown from {FEWEST_ANSWERS} on; who knows the people may still guess whose one is.
          </p>
        </div>
      )}
    </>
  );
}
