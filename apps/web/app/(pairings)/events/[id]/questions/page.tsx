import { QuestionsRepository, requireEventAdmin } from '@pi/events';
import type { Metadata } from 'next';
import { EmptyState } from '#components/empty-state.tsx';
import { OrganizerHeading } from '#components/events/organizer-heading.tsx';
import { Section } from '#components/section.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { orNotFound } from '#lib/session/or-not-found.ts';
import { pageId } from '#lib/session/page-id.ts';
import { pageDeps, requireViewer } from '#lib/session/viewer.ts';
import { QuestionForm } from './question-form.tsx';
import { QuestionItem } from './question-item.tsx';

export const metadata: Metadata = { title: 'Questions', robots: { index: false } };

export default async function QuestionsPage({ params }: { params: Promise<{ id: string }> }) {
  const id = await pageId(params);
  const user = await requireViewer(`/events/${id}/questions`);
  const repository = new QuestionsRepository(await pageDeps());
  const event = await orNotFound(requireEventAdmin(repository, user, id));
  const questions = await repository.listQuestions(id);
  const isOpen = event.status === 'NOT_STARTED';
  return (
    <>
      <OrganizerHeading event={event} current="questions" />
      {!isOpen && (
        <Notice tone="plain">
          The event has started: texts and options do not change any more.
          {event.status !== 'PAIRING_PUBLISHED' && ' Weights may, until the groups are published.'}
        </Notice>
      )}
      {questions.length === 0 && (
        <EmptyState title="No questions yet">
          What people answer decides who fits. A question with weight 0 is only for you to read as a chart.
        </EmptyState>
      )}
      <ol className={questions.length > 0 ? 'border-hairline border-t' : ''}>
        {questions.map((question, index) => (
          <QuestionItem
            key={question.id}
            event={event}
            question={question}
            ids={questions.map((one) => one.id)}
            index={index}
          />
        ))}
      </ol>
      {isOpen && (
        <div className="mt-10">
          <Section id="new" title="Another question">
            <QuestionForm action={`/api/question-management/create-question/${id}`} method="POST" submit="Add it" />
          </Section>
        </div>
      )}
    </>
  );
}
