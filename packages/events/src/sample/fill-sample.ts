import { dayOf } from '@pi/domain';
import { OrganizationsRepository } from '../organizations/organizations.repository.ts';
import type { SampleRepository } from './sample.repository.ts';
import { SAMPLE_EVENTS, type SampleEvent, sampleAnswer, sampleDraft, sampleQuestions } from './sample-events.ts';
import { SAMPLE_PEOPLE } from './sample-people.ts';

const ORGANIZATION = {
  name: 'Elmfield Engineering Society',
  description: 'Students who build things together, and the people who teach them how.',
  requiresProfile: false,
  isSample: true,
};

/**
 * Makes the sample organization with its events and people, or moves the last days of its events,
 * so that they stand where they stood at the first start.
 * @returns whether it was made
 */
export function fillSample(repository: SampleRepository): Promise<boolean> {
  return repository.transaction(async (repo) => {
    const today = dayOf(repo.now());
    const found = await repo.findSampleOrganization();
    if (found) {
      for (const event of SAMPLE_EVENTS)
        await repo.moveSampleEvent(found, event.title, sampleDraft(event, today).endDay);
      return false;
    }
    const organizations = new OrganizationsRepository(repo);
    const id = await organizations.insertOrganization(ORGANIZATION);
    if (!id) return false; // a person has founded one of that name
    const people = await repo.insertPeople(SAMPLE_PEOPLE);
    const [owner, admin] = people;
    if (owner) await organizations.insertMember(id, owner, 'owner');
    if (admin) await organizations.insertMember(id, admin, 'admin');
    for (const event of SAMPLE_EVENTS) await fillEvent(repo, id, event, people);
    return true;
  });
}

async function fillEvent(
  repo: SampleRepository,
  organizationId: string,
  event: SampleEvent,
  people: readonly string[],
): Promise<void> {
  const id = await repo.insertEvent(organizationId, sampleDraft(event, dayOf(repo.now())));
  await repo.updateEvent(id, { status: event.status });
  const questions: string[] = [];
  for (const draft of sampleQuestions(event)) questions.push(await repo.insertQuestion(id, draft));
  for (const [nth, person] of people.slice(0, event.people).entries()) {
    const isMentor = event.isMentor?.(nth) ?? nth % 3 === 0;
    const role = event.draft.roles ? (isMentor ? 'mentor' : 'mentee') : null;
    const registration = await repo.insertRegistration(id, person, role);
    const isLastOpen = nth % event.openEvery === event.openEvery - 1;
    const given = sampleQuestions(event).map(
      (draft, index) => [questions[index] ?? '', sampleAnswer(draft, nth, event.hours)] as const,
    );
    if (registration) await repo.upsertAnswers(registration.id, new Map(isLastOpen ? given.slice(0, -1) : given));
  }
}
