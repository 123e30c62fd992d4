import type { CDPSession, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { addressOf, describeInBrowser, LOOKS, type OpenPage, screenshot, test } from './harness.ts';
import { boardPath } from './pairings-kinds.ts';
import { ADMIN, OWNER, PARTICIPANT } from './sample-people.ts';
import { callAs } from './sign-in.ts';

type Open = (path: string, look?: (typeof LOOKS)[number], as?: string) => Promise<OpenPage>;

async function openBoard(open: Open, look: (typeof LOOKS)[number] = LOOKS[0], as = OWNER): Promise<Page> {
  const { page } = await open(await addressOf({ name: 'board', path: boardPath }), look, as);
  return page;
}

const groupOf = (page: Page, person: Locator) => page.locator('[data-group]').filter({ has: person });
const group = (page: Page, number: number) => page.locator(`[data-group="${number}"]`);
const heading = (page: Page, number: number) => group(page, number).getByRole('heading');
const announced = (page: Page) => page.locator('[aria-live=polite]');
const undoButton = (page: Page) => page.getByRole('button', { name: /^Undo/ }).filter({ visible: true });

/** A card by its place, as one that stays the same when the card moves. */
async function cardOf(page: Page, number: number, nth: number): Promise<Locator> {
  const id = await group(page, number).locator('[data-card]').nth(nth).getAttribute('data-card');
  return page.locator(`[data-card="${id}"]`);
}

async function nameOf(card: Locator): Promise<string> {
  return card.locator('span.truncate').first().innerText();
}

async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error('not in sight');
  return { x: box.x + Math.min(box.width / 2, 60), y: box.y + box.height / 2 };
}

async function expectIn(page: Page, card: Locator, number: number): Promise<void> {
  await groupOf(page, card).and(group(page, number)).waitFor();
}

async function undo(page: Page): Promise<void> {
  const saved = page.waitForResponse((answer) => answer.request().postData()?.includes('"restore"') === true);
  await page.keyboard.press('Control+z');
  await saved;
}

describeInBrowser('the board of a pairing', () => {
  test('by mouse: a card is dropped on a group and on a card; undo names the step', async ({ open }) => {
    const page = await openBoard(open);
    const card = await cardOf(page, 1, 1);
    await screenshot(page, 'board');
    const from = await middleOf(card);
    const to = await middleOf(heading(page, 2));
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 8 });
    await group(page, 2)
      .getByText(/^Dropping here: (swap with|join as)/)
      .waitFor();
    await page.getByText(/is picked up/).waitFor();
    await screenshot(page, 'board-move');
    await page.mouse.up();
    await expectIn(page, card, 2);
    await page.getByRole('button', { name: new RegExp(`^Undo: .*${await nameOf(card)}`) }).waitFor();
    await undo(page);
    await expectIn(page, card, 1);

    const other = await cardOf(page, 2, 1);
    const on = await middleOf(other);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(on.x, on.y, { steps: 8 });
    await page.mouse.up();
    await expectIn(page, card, 2);
    await expectIn(page, other, 1);
    await page.getByText('from 1', { exact: true }).first().waitFor();
    await undo(page);
  });

  test('by mouse: Escape puts a card back', async ({ open }) => {
    const page = await openBoard(open);
    const card = await cardOf(page, 1, 1);
    const [from, to] = [await middleOf(card), await middleOf(heading(page, 3))];
    const before = await undoButton(page).innerText();
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expectIn(page, card, 1);
    expect(await undoButton(page).innerText()).toBe(before);
  });

  test('by keyboard: arrows, Space and Enter move somebody, and each step is announced', async ({ open }) => {
    const page = await openBoard(open);
    await (await cardOf(page, 1, 0)).click();
    await page.keyboard.press('ArrowDown');
    const card = await cardOf(page, 1, 1);
    const name = await nameOf(card);
    expect(await card.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Space');
    await announced(page)
      .filter({ hasText: `${name}, Group 1, picked up.` })
      .waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowRight');
    await announced(page)
      .filter({ hasText: /^Group 2: (plus|minus|no change).*, (no rule|\d rules?) broken, / })
      .waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await expectIn(page, card, 2);
    expect(await card.evaluate((element) => element === document.activeElement)).toBe(true);
    await announced(page)
      .filter({ hasText: /Total \d+\.\d\d, / })
      .waitFor({ state: 'attached' });
    await undo(page);
    await expectIn(page, card, 1);
  });

  test('by keyboard: a digit sends to a group, L and Shift+L lock, and what is locked stays', async ({ open }) => {
    const page = await openBoard(open);
    const card = await cardOf(page, 1, 1);
    await card.click();
    await page.keyboard.press('3');
    await expectIn(page, card, 3);
    await page.keyboard.press('l');
    await card.getByText(', locked').waitFor({ state: 'attached' });
    // The total of the saved lock would otherwise be announced over the reason.
    await page.getByRole('button', { name: /^Undo: lock / }).waitFor();
    await page.keyboard.press('2');
    await announced(page).filter({ hasText: 'is locked here.' }).waitFor({ state: 'attached' });
    await page.keyboard.press('Shift+L');
    await group(page, 3).getByRole('button', { name: 'Lock Group 3', pressed: true }).waitFor();
    for (let steps = 0; steps < 3; steps += 1) await undo(page);
    await expectIn(page, card, 1);
  });

  test('by keyboard: S swaps with a name that is typed', async ({ open }) => {
    const page = await openBoard(open);
    const [card, other] = [await cardOf(page, 1, 1), await cardOf(page, 2, 1)];
    await card.click();
    await page.keyboard.press('s');
    await page.keyboard.type(await nameOf(other));
    await page.keyboard.press('Enter');
    await expectIn(page, card, 2);
    await expectIn(page, other, 1);
    await undo(page);
  });

  test('by touch: a tap opens a sheet whose places do without dragging', async ({ open }) => {
    const page = await openBoard(open, LOOKS[2]);
    const touch = await page.context().newCDPSession(page);
    const card = await cardOf(page, 1, 1);
    await tap(touch, card);
    const sheet = page.getByRole('complementary', { name: 'Selected person' });
    const place = sheet.getByRole('button', { name: /^Group \d/ }).first();
    const number = Number(/\d+/.exec(await place.innerText())?.[0]);
    await screenshot(page, 'board-sheet');
    await tap(touch, place);
    await expectIn(page, card, number);
    await tap(touch, sheet.getByRole('button', { name: 'Close' }));
    await tap(touch, undoButton(page));
    await expectIn(page, card, 1);
  });

  test('by touch: a finger that stays drags a card', async ({ open }) => {
    const page = await openBoard(open, LOOKS[2]);
    const touch = await page.context().newCDPSession(page);
    const card = await cardOf(page, 1, 1);
    await card.scrollIntoViewIfNeeded();
    const [from, to] = [await middleOf(card), await middleOf(heading(page, 2))];
    await press(touch, from);
    await group(page, 1).getByText('Here now.').waitFor();
    await slide(touch, from, to);
    await group(page, 2)
      .getByText(/^Dropping here: (swap with|join as)/)
      .waitFor();
    await release(touch);
    await expectIn(page, card, 2);
    await tap(touch, page.getByRole('button', { name: 'Close' }));
    await tap(touch, undoButton(page));
    await expectIn(page, card, 1);
  });

  test('who saves second sees the difference, and repeats the own step on theirs', async ({ open }) => {
    const page = await openBoard(open);
    const theirs = await openBoard(open, LOOKS[0], ADMIN);
    const [card, lock] = [await cardOf(page, 1, 1), group(theirs, 4).getByRole('button', { name: 'Lock Group 4' })];
    await lock.click();
    await theirs.getByRole('button', { name: /^Undo: lock group 4/ }).waitFor();
    await card.click();
    await page.keyboard.press('2');
    const notice = page.getByRole('alert');
    await notice.getByText(/saved revision \d+ at \d\d:\d\d/).waitFor();
    await expectIn(page, card, 1);
    await notice.getByRole('button', { name: 'Show difference' }).click();
    await notice.getByText(/moved; the total changed/).waitFor();
    await notice.getByRole('button', { name: 'Take theirs' }).click();
    await group(page, 4).getByRole('button', { name: 'Lock Group 4', pressed: true }).waitFor();
    await page.getByRole('button', { name: 'Repeat it' }).click();
    await expectIn(page, card, 2);
    await undo(page);
    await undo(page);
  });

  test('taking somebody out asks for a signature, and holds publishing without one', async ({ open }) => {
    const page = await openBoard(open);
    const last = await page.locator('[data-group]').count();
    const card = await cardOf(page, last, 1);
    const name = await nameOf(card);
    await card.hover();
    await page.mouse.down();
    await page.locator('[data-not-paired] h2').hover();
    await announced(page).filter({ hasText: 'Not paired: takes them out' }).waitFor({ state: 'attached' });
    await page.mouse.up();
    await page.getByRole('button', { name: 'Take out, decide later' }).click();
    const row = page.locator('[data-not-paired] li').filter({ hasText: name });
    await row.waitFor();
    await page.getByRole('button', { name: 'Publish', disabled: true }).first().click({ force: true });
    await page
      .getByRole('note')
      .filter({ hasText: /broken|not paired|confirm/i })
      .first()
      .waitFor();
    await undo(page);
    await expectIn(page, card, last);
  });

  test('groups that are locked stay when the rest is paired again', async ({ open }) => {
    const page = await openBoard(open);
    await group(page, 1).hover();
    await group(page, 1).getByRole('button', { name: 'Lock Group 1' }).click();
    await group(page, 1).getByRole('button', { name: 'Lock Group 1', pressed: true }).waitFor();
    const before = await group(page, 1)
      .locator('[data-card]')
      .evaluateAll((all) => all.map((one) => one.dataset.card));
    await page
      .getByRole('button', { name: /^Re-pair the rest/ })
      .first()
      .click();
    await page
      .getByText(/Paired the rest|groups made|Everybody is paired/i)
      .first()
      .waitFor({ timeout: 30_000 });
    const after = await group(page, 1)
      .locator('[data-card]')
      .evaluateAll((all) => all.map((one) => one.dataset.card));
    expect(after).toEqual(before);
  });

  test('somebody who is no organizer may not edit', async () => {
    const path = await addressOf({ name: 'board', path: boardPath });
    const event = path.split('/')[2];
    const { board } = await (await callAs(OWNER, 'GET', `/api/pairing/view-pairings/${event}`)).json();
    const edit = { revision: board.revision.number, step: { kind: 'lock_group', group: 1, isLocked: true } };
    const answer = await callAs(PARTICIPANT, 'PATCH', `/api/pairing/edit-pairings/${board.run.id}`, edit);
    expect(answer.status).toBe(403);
  });
});

/** Presses and lifts a finger. */
async function tap(touch: CDPSession, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  await press(touch, await middleOf(target));
  await release(touch);
}

function press(touch: CDPSession, point: { x: number; y: number }) {
  return touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
}

async function slide(touch: CDPSession, from: { x: number; y: number }, to: { x: number; y: number }) {
  for (let share = 1; share <= 8; share += 1) {
    const point = { x: from.x + ((to.x - from.x) * share) / 8, y: from.y + ((to.y - from.y) * share) / 8 };
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] });
  }
}

function release(touch: CDPSession) {
  return touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
