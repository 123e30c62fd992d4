import { addDays, dayOf } from '@pi/domain';
import type { Locator, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { describeInBrowser, screenshot, test } from './harness.ts';
import { CODE_SUBJECT, callAs, codeOf, readLetter, receiveLetter } from './sign-in.ts';

const RUN = Math.random().toString(36).slice(2, 8);
const at = (name: string) => `${name}-${RUN}@club.example`;
const ORGANIZER = at('organizer');
const NAMES = ['kim', 'sam', 'lou', 'max', 'eli', 'joy'];
const [KIM = '', SAM = '', ...OTHERS] = NAMES.map(at);
const ROSTER = `\ufeffE-mail;First name;Last name;Role\r\n${NAMES.map((name) => `${at(name)};${name};Roe;${name === 'kim' ? 'Guide' : 'Newcomer'}`).join('\r\n')}\r\n`;

const heading = (page: Page) => page.locator('h1').innerText();

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(new URL('/sign-in', inject('webUrl')).href);
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Send a code' }).click();
  const letter = await receiveLetter(email, CODE_SUBJECT);
  await page.getByLabel('Code').fill(codeOf(letter));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/me/);
}

async function addQuestion(
  page: Page,
  text: string,
  type: string,
  fill: (form: Locator) => Promise<unknown>,
): Promise<void> {
  const form = page.getByRole('region', { name: 'Another question' });
  await form.getByLabel('Question', { exact: true }).fill(text);
  await form.getByLabel('Answered by').selectOption({ label: type });
  await fill(form);
  await form.getByRole('button', { name: 'Add it' }).click();
  await page.getByRole('listitem').filter({ hasText: text }).first().waitFor();
}

describeInBrowser('a club holds an event', () => {
  test('from the first sign-in to the answers, with a roster, a reminder and somebody who leaves', async ({ open }) => {
    const { page, errors } = await open('/sign-in');
    page.on('dialog', (dialog) => dialog.accept());
    await signIn(page, ORGANIZER);

    // Founds an organization and makes an event with roles and questions.
    await page.goto(new URL('/organizations/new', inject('webUrl')).href);
    await page.getByLabel('Name').fill(`Chess club ${RUN}`);
    await page.getByRole('button', { name: 'Found it' }).click();
    await page.waitForURL(/\/organizations\/[0-9a-f-]{36}$/);
    await page.getByRole('link', { name: 'New event' }).click();
    await page.getByLabel('Title').fill(`Autumn evenings ${RUN}`);
    await page.getByLabel('Last day to register and answer').fill(addDays(dayOf(new Date()), 7));
    await page.getByLabel(/People take part in one of two roles/).check();
    await page.getByLabel('Who guides').fill('Guide');
    await page.getByLabel('Who is guided').fill('Newcomer');
    await page.getByRole('button', { name: 'Make the event' }).click();
    await page.waitForURL(/\/events\/[0-9a-f-]{36}\/questions$/);
    const event = page.url().split('/').at(-2) ?? '';
    await addQuestion(page, 'What do you play?', 'One option', (form) =>
      form.getByLabel('Options').fill('Openings\nEndings'),
    );
    await addQuestion(page, 'When do you have time?', 'When people have time', async () => {});
    await screenshot(page, 'pairings-questions');

    // Imports a roster: everybody gets a letter.
    await page.getByRole('link', { name: 'People', exact: true }).click();
    await page
      .getByLabel('CSV file')
      .setInputFiles({ name: 'roster.csv', mimeType: 'text/csv', buffer: Buffer.from('email\nkim\n') });
    await page.getByRole('button', { name: 'Import' }).click();
    await page.getByText(/row 2/i).first().waitFor();
    await page
      .getByLabel('CSV file')
      .setInputFiles({ name: 'roster.csv', mimeType: 'text/csv', buffer: Buffer.from(ROSTER) });
    await page.getByRole('button', { name: 'Import' }).click();
    await page.getByRole('cell', { name: KIM }).waitFor();
    expect((await receiveLetter(KIM, /Autumn evenings/)).text).toContain(`/events/${event}`);

    // Starts it.
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('button', { name: 'Start the event' }).click();
    await page.getByRole('button', { name: 'End the event' }).waitFor();

    // One registers and answers by hand, the others by the same routes; one leaves.
    const kim = await open('/sign-in');
    kim.page.on('dialog', (dialog) => dialog.accept());
    await signIn(kim.page, KIM);
    await kim.page.goto(new URL(`/events/${event}`, inject('webUrl')).href);
    await kim.page.getByLabel(/Guide/).check();
    await kim.page.getByLabel(/I agree to automated pairing/).check();
    await kim.page.getByRole('button', { name: 'Register' }).click();
    await kim.page.getByRole('link', { name: /Continue with question 1/ }).click();
    await kim.page.waitForURL(/questionnaire/);
    await kim.page.getByLabel('Endings').check();
    await kim.page
      .getByText(/^Saved \d/)
      .first()
      .waitFor();
    await screenshot(kim.page, 'pairings-questionnaire');
    for (const person of [SAM, ...OTHERS]) {
      const draft = { event, role: 'mentee', consent: true };
      expect((await callAs(person, 'POST', '/api/event-registration/register-user', draft)).status).toBe(201);
      if (person === SAM) continue;
      const { questions } = await (
        await callAs(person, 'GET', `/api/questionnaire/view-questionnaire/${event}`)
      ).json();
      const answers = {
        [questions[0].id]: 'Openings',
        [questions[1].id]: { timeZone: 'Europe/Berlin', hours: [18, 19] },
      };
      expect((await callAs(person, 'PUT', `/api/questionnaire/submit-answers/${event}`, { answers })).status).toBe(200);
    }
    await callAs(OTHERS[0] ?? '', 'DELETE', `/api/event-registration/unregister-user/${event}`);

    // Who has open questions gets a reminder, and may skip it with one click.
    await page.getByRole('link', { name: 'People', exact: true }).click();
    await page.getByRole('button', { name: 'Remind those with open questions' }).click();
    await page.getByText('2 get a reminder.').waitFor();
    const reminder = await receiveLetter(SAM, /open/);
    expect(await readLetter(OTHERS[1] ?? '', /open/)).toBeNull();
    const skip = /http\S+\/reminders\/\S+/.exec(reminder.text)?.[0] ?? '';
    const skipping = await open(new URL(skip).pathname);
    await skipping.page.getByText('You get no reminders of this event.').waitFor();

    // The organizer ends it and sees the answers; another organization's admin sees nothing.
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('button', { name: 'End the event' }).click();
    await page.getByRole('button', { name: 'Open it again' }).waitFor();
    await page.getByRole('link', { name: 'Answers' }).click();
    await page.waitForURL(/answers/);
    expect(await page.locator('main').innerText()).toContain('4 of 5 answered (80 %), 1 with no response');
    await screenshot(page, 'pairings-answers');
    const other = at('other');
    const draft = { name: `Other club ${RUN}`, description: '' };
    expect((await callAs(other, 'POST', '/api/organizations/found-organization', draft)).status).toBe(201);
    for (const path of ['event-people/view-people', 'event-answers/view-charts'])
      expect((await callAs(other, 'GET', `/api/${path}/${event}`)).status).toBe(403);
    const { events } = await (await callAs(other, 'GET', '/api/organization-dashboard/view-events')).json();
    expect(events).toEqual([]);

    // Somebody deletes their account: nothing names them any more.
    await kim.page.goto(new URL('/me', inject('webUrl')).href);
    await kim.page
      .getByLabel(/your e-mail address/i)
      .last()
      .fill(KIM);
    await kim.page.getByRole('button', { name: /Delete my account/ }).click();
    await kim.page.waitForURL((url) => !url.pathname.startsWith('/me'));
    expect(await readLetter(KIM, /./)).toBeNull();
    const people = await (await callAs(ORGANIZER, 'GET', `/api/event-people/view-people/${event}`)).text();
    expect(people).not.toContain(KIM);
    expect(await heading(page)).toContain(RUN);
    expect([...errors, ...kim.errors].filter((error) => !error.includes('400'))).toEqual([]);
  });
});
