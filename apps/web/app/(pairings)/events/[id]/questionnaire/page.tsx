import { RequestError } from '@pi/accounts';
import { type Questionnaire as Found, RegistrationsRepository, viewQuestionnaire } from '@pi/events';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SampleEventStrip } from '#components/events/sample-event-strip.tsx';
import { Questionnaire } from '#components/questionnaire/questionnaire.tsx';
import { Crumbs } from '#components/ui/crumbs.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { capital } from '#lib/capital.ts';
import { numberWord } from '#lib/events/number-words.ts';
import { formatDay } from '#lib/format.ts';
import { toAskedQuestion } from '#lib/questionnaire/to-asked-question.ts';
import { pageId } from '#lib/session/page-id.ts';
import { pageDeps, requireViewer } from '#lib/session/viewer.ts';

export const metadata: Metadata = { title: 'Questionnaire', robots: { index: false } };

interface Props {
  params: Promise<{ id: string }>;
}

export default async function QuestionnairePage({ params }: Props) {
  const id = await pageId(params);
  const { event, registration, questions, answers, savedAt, isOpen } = await readQuestionnaire(id);
  const { commonHours } = event.criteria;
  const asked = questions.length === 1 ? 'One question' : `${capital(numberWord(questions.length))} questions`;
  return (
    <>
      {event.isSample && <SampleEventStrip />}
      <Crumbs
        crumbs={[
          { href: `/organizations/${event.organizationId}`, label: event.organizationName },
          { href: `/events/${id}`, label: event.title },
        ]}
      />
      <Questionnaire
        eventId={id}
        registrationId={registration.id}
        questions={questions.map((question) => toAskedQuestion(question, commonHours))}
        given={Object.fromEntries(answers)}
        savedAt={savedAt?.toISOString() ?? null}
        isOpen={isOpen}
        until={`until ${formatDay(event.endDay)}`}
        commonHours={commonHours}
      >
        <h1>Questionnaire</h1>
        <p className="mt-1 max-w-[68ch] text-base text-ink-2">
          {asked}. Nobody but you and the pairing service reads your answers; organizers see counts, and of texts
          samples without names.
        </p>
        {isOpen ? (
          <noscript>
            <Notice>Answers are saved by script, which is off in this browser: here you can only read them.</Notice>
          </noscript>
        ) : (
          <Notice tone="plain">The event has ended: answers can be read, but not changed.</Notice>
        )}
      </Questionnaire>
    </>
  );
}

/** The reader's questionnaire; who does not take part is led to the page of the event. */
async function readQuestionnaire(id: string): Promise<Found> {
  const user = await requireViewer(`/events/${id}/questionnaire`);
  try {
    return await viewQuestionnaire(new RegistrationsRepository(await pageDeps()), user, id);
  } catch (error) {
    if (error instanceof RequestError && error.code === 'not_found') redirect(`/events/${id}`);
    throw error;
  }
}
