import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { describeInBrowser, screenshot, test } from './harness.ts';
import { OWNER } from './sample-people.ts';
import { callAs, receiveLetter } from './sign-in.ts';

const PEOPLE = ['amara', 'tomas', 'mei', 'lukas', 'noor', 'elena', 'kwame'].map((name) => `${name}@elmfield.example`);
const TITLE = 'Lab partners';

/** What a route answers, where it does not refuse. */
async function ask(as: string, method: string, path: string, body?: object) {
  const answer = await callAs(as, method, `/api/${path}`, body);
  const content = await answer.json();
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${content.message}`);
  return content;
}

/** An event for seven people in groups of three, who answered, and which is over. */
async function makeEvent(): Promise<string> {
  const { organizations } = await ask(OWNER, 'GET', 'organizations/view-organizations');
  const organization = organizations.find((one: { isSample: boolean }) => one.isSample).id;
  const endDay = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  const draft = { title: TITLE, endDay, groupSize: 3 };
  const { event } = await ask(OWNER, 'POST', 'organization-dashboard/create-event', { organization, event: draft });
  const topic = {
    text: 'What do you build?',
    content: { type: 'single_choice', options: ['Robot', 'Synth'] },
    weight: 3,
  };
  const { question } = await ask(OWNER, 'POST', `question-management/create-question/${event.id}`, topic);
  await ask(OWNER, 'PATCH', `event-status/start-event/${event.id}`);
  for (const [nth, person] of PEOPLE.entries()) {
    await ask(person, 'POST', 'event-registration/register-user', { event: event.id, consent: true });
    const answers = { [question.id]: nth % 2 === 0 ? 'Robot' : 'Synth' };
    await ask(person, 'PUT', `questionnaire/submit-answers/${event.id}`, { answers });
  }
  await ask(OWNER, 'PATCH', `event-status/end-event/${event.id}`);
  return event.id;
}

const groups = (page: Page) => page.locator('[data-group]');
const board = async (id: string) => (await ask(OWNER, 'GET', `pairing/view-pairings/${id}`)).board;

describeInBrowser('the pairing of an event', () => {
  test('from a rule that cannot be kept to feedback, with an edit, a lock and somebody who leaves', async ({
    open,
  }) => {
    const id = await makeEvent();
    const people: string[] = (await ask(OWNER, 'GET', `event-people/view-people/${id}`)).participants.map(
      (one: { user: { id: string } }) => one.user.id,
    );

    // Seven people cannot all be apart in two groups: explained, with ways out.
    await ask(OWNER, 'POST', 'pairing-rules/create-rule', { event: id, rule: { kind: 'apart', people } });
    const { page } = await open(`/events/${id}/pairings`, undefined, OWNER);
    page.on('dialog', (dialog) => dialog.accept());
    await page.getByRole('heading', { name: 'What would help' }).waitFor();
    await screenshot(page, 'journey-conflict');
    const refused = await callAs(OWNER, 'POST', `/api/pairing/create-pairings/${id}`, {});
    expect([refused.status, (await refused.json()).conflict.answer]).toEqual([422, 'infeasible']);
    await page
      .getByRole('listitem')
      .filter({ hasText: /without|delete/i })
      .getByRole('button')
      .first()
      .click();

    // Pairing runs.
    await page.getByRole('button', { name: /^Pair/ }).first().click();
    await groups(page).first().waitFor({ timeout: 30_000 });
    expect(await groups(page).count()).toBe(2);

    // One group is edited and locked, the rest is paired again.
    const first = await board(id);
    const [mover] = first.groups[0].people;
    const edit = (revision: number, step: object) =>
      ask(OWNER, 'PATCH', `pairing/edit-pairings/${first.run.id}`, { revision, step });
    await edit(0, { kind: 'swap', people: [mover.id, first.groups[1].people[0].id] });
    await edit(1, { kind: 'lock_group', group: 1, isLocked: true });
    await page.reload({ waitUntil: 'networkidle' });
    await page
      .getByRole('button', { name: /^Re-pair the rest/ })
      .first()
      .click();
    await expect.poll(async () => (await board(id)).run.number, { timeout: 30_000 }).toBe(first.run.number + 1);
    const rest = await board(id);
    const idsOf = (group: { people: { id: string }[] }) => group.people.map((one) => one.id).toSorted();
    const kept = (await ask(OWNER, 'GET', `pairing/view-difference/${first.run.id}?from=1&to=2`)).difference.moved;
    expect(kept).toEqual([]);
    expect(rest.groups[0].isLocked).toBe(true);

    // Published: letters, and each sees their own group alone.
    await page.reload({ waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Publish' }).first().click();
    const letter = await receiveLetter(PEOPLE[0] ?? '', /Lab partners: your group/);
    const { match } = await ask(PEOPLE[0] ?? '', 'GET', `pairing/view-my-match/${id}`);
    for (const one of match.people.filter((person: { isMe: boolean }) => !person.isMe))
      expect(letter.text).toContain(one.name);
    const own = await open(`/events/${id}`, undefined, PEOPLE[0]);
    await own.page.getByRole('region', { name: /You are in Group \d/ }).waitFor();
    const others = rest.groups.filter((group: { number: number }) => group.number !== match.group);
    const text = await own.page.locator('main').innerText();
    for (const one of others.flatMap((group: { people: { name: string }[] }) => group.people))
      expect(text).not.toContain(one.name);

    // Somebody leaves: the repair moves nobody, as sizes still differ by one at most.
    const large = rest.groups.find((group: { people: unknown[] }) => group.people.length === 4);
    const gone = large.people.find((one: { id: string }) => one.id !== match.people[0].id);
    const mail = PEOPLE.find((address) => gone.name.toLowerCase().startsWith(address.split('@')[0] ?? ''));
    await ask(mail ?? '', 'DELETE', `event-registration/unregister-user/${id}`);
    await page.goto(page.url(), { waitUntil: 'networkidle' });
    const repaired = page.waitForResponse(/repair-pairings/);
    await page.getByRole('button', { name: /Repair with the fewest moves/ }).click();
    expect((await (await repaired).json()).moved).toEqual([]);
    expect((await board(id)).groups.flatMap(idsOf)).not.toContain(gone.id);

    // CSV, and feedback.
    const csv = await callAs(OWNER, 'GET', `/api/pairing/export-pairings/${id}?format=csv`);
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect((await csv.text()).trim().split(/\r?\n/)).toHaveLength(7);
    const partner = match.people.find((one: { id: string; isMe: boolean }) => !one.isMe && one.id !== gone.id);
    await ask(PEOPLE[0] ?? '', 'POST', `pairing/submit-feedback/${id}`, { person: partner.id, again: 'yes' });
    const after = await ask(PEOPLE[0] ?? '', 'GET', `pairing/view-my-match/${id}`);
    expect(after.match.people.find((one: { id: string }) => one.id === partner.id).again).toBe(true);
  });
});
