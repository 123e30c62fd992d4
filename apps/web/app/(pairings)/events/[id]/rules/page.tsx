import { nameOfUser } from '@pi/domain/events';
import { viewPeople } from '@pi/events';
import { PairingRunsRepository, viewRules } from '@pi/pairing-runs';
import { LONGEST_INSTRUCTION } from '@pi/pairing-runs/instructions';
import type { Metadata } from 'next';
import { OrganizerHeading } from '#components/events/organizer-heading.tsx';
import { Section } from '#components/section.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { listSelectors } from '#lib/events/list-selectors.ts';
import { orNotFound } from '#lib/session/or-not-found.ts';
import { pageId } from '#lib/session/page-id.ts';
import { pageDeps, requireViewer } from '#lib/session/viewer.ts';
import { RuleForm } from './rule-form.tsx';
import { RuleList } from './rule-list.tsx';
import { WrittenRules } from './written-rules.tsx';

export const metadata: Metadata = { title: 'Rules', robots: { index: false } };

/** The rules that organizers make for the groups of an event. */
export default async function RulesPage({ params }: { params: Promise<{ id: string }> }) {
  const id = await pageId(params);
  const user = await requireViewer(`/events/${id}/rules`);
  const repository = new PairingRunsRepository(await pageDeps());
  const { event, participants } = await orNotFound(viewPeople(repository, user, id));
  const rules = await orNotFound(viewRules(repository, user, id));
  const questions = await repository.listQuestions(id);
  const people = participants.map((one) => ({
    id: one.user.id,
    name: nameOfUser(one.user),
    email: one.user.email,
    isMentor: one.registration.role === 'mentor',
  }));
  const isOpen = event.status !== 'PAIRING_PUBLISHED';
  return (
    <>
      <OrganizerHeading event={event} current="rules" />
      {!isOpen && <Notice tone="plain">The groups are published: rules do not change any more.</Notice>}
      <div className="grid gap-10">
        <RuleList event={event} questions={questions} rules={rules} isOpen={isOpen} />
        {isOpen && repository.model && (
          <Section id="words" title="Write it in words">
            <WrittenRules eventId={id} longest={LONGEST_INSTRUCTION} />
          </Section>
        )}
        {isOpen && (
          <Section
            id="new"
            title="Add a rule"
            note={
              repository.model
                ? undefined
                : 'No language model is set up on this site: rules are made in this form, not in words.'
            }
          >
            <RuleForm
              eventId={id}
              people={people}
              mentors={people.filter(({ isMentor }) => isMentor)}
              groups={listSelectors(
                event.roles,
                participants.map((one) => one.user),
                questions,
              )}
            />
          </Section>
        )}
      </div>
    </>
  );
}
