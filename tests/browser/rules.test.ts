import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { addressOf, describeInBrowser, screenshot, test } from './harness.ts';
import { PAIRINGS_KINDS } from './pairings-kinds.ts';
import { OWNER, PARTICIPANT } from './sample-people.ts';

async function pathOf(name: string): Promise<string> {
  const kind = PAIRINGS_KINDS.find((one) => one.name === name);
  if (!kind) throw new Error(`there is no kind of page called ${name}`);
  return addressOf(kind);
}

const listed = (page: Page, text: string | RegExp) =>
  page.getByRole('region', { name: 'Rules that you made' }).getByRole('listitem').filter({ hasText: text });

describeInBrowser('the rules of an event', () => {
  test('are made in a form with people chosen by name, and deleted', async ({ open }) => {
    const { page, errors } = await open(await pathOf('rules of an event'), undefined, OWNER);
    await page.getByLabel('Find by name or e-mail').fill('amara');
    await page.getByLabel(/^Amara Okoye/).check();
    await page.getByRole('button', { name: 'Add the rule' }).click();
    await page
      .getByText(/at least two people/)
      .first()
      .waitFor();
    await page.getByLabel('Find by name or e-mail').fill('ines');
    await page.getByLabel(/^Ines Carvalho/).check();
    await page.getByText('Chosen: Ines Carvalho and Amara Okoye.').waitFor();
    await page.getByRole('button', { name: 'Add the rule' }).click();
    const rule = listed(page, 'are in one group');
    await rule.waitFor();
    await page.getByText('Nobody is chosen.').waitFor();
    await screenshot(page, 'pairings-rules');
    await rule.getByRole('button', { name: /Delete/ }).click();
    await rule.waitFor({ state: 'detached' });
    expect(errors.filter((error) => !error.includes('400'))).toEqual([]);
  });

  test('are proposed from words without names, and count once they are added', async ({ open }) => {
    const { page, errors } = await open(await pathOf('rules of an event'), undefined, OWNER);
    await page.getByLabel('What should hold for the groups').fill('Mix the years for Amara, and be nice');
    await page.getByRole('button', { name: 'Propose rules' }).click();
    const proposed = page.getByLabel(/^At most 3/);
    await proposed.waitFor();
    const text = await page.locator('main').innerText();
    expect(text).toContain('No rule was made of “and be nice”.');
    expect(text).toContain('One more proposal was left out');
    expect(text).toContain('Names are not sent');
    expect(text).not.toContain('<img');
    await screenshot(page, 'pairings-rules-in-words');
    expect(await listed(page, 'At most 3').count()).toBe(0);
    await page.getByRole('button', { name: 'Add these rules' }).click();
    const rule = listed(page, 'At most 3');
    await rule.waitFor();
    await rule.getByRole('button', { name: /Delete/ }).click();
    await rule.waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
  });
});

describeInBrowser('a published event', () => {
  test('shows a participant their own group alone, and keeps what they say of it', async ({ open }) => {
    const path = await pathOf('published event for a participant');
    const { page, errors } = await open(path, undefined, PARTICIPANT);
    const group = page.getByRole('region', { name: /You are in Group \d/ });
    expect(await group.getByRole('listitem').count()).toBe(4);
    // Theirs, and the organizer's.
    expect(await page.getByRole('link', { name: /@elmfield\.example/ }).count()).toBe(5);
    const choice = page.getByRole('group', { name: /again\?/ }).first();
    const tap = (name: string) =>
      Promise.all([page.waitForResponse(/submit-feedback/), choice.getByRole('button', { name }).click()]);
    const pressed = async () => {
      await page.reload({ waitUntil: 'networkidle' });
      return choice.locator('[aria-pressed=true]').allInnerTexts();
    };
    await tap('Yes');
    expect(await pressed()).toEqual(['Yes']);
    await tap('Yes');
    expect(await pressed()).toEqual([]);
    expect(errors).toEqual([]);
  });
});
