import type { Board, BrokenRule } from '@pi/domain/events';
import type { BoardStore } from '#lib/pairing-board/board-store.ts';
import { placeOfRule, rulesOfNoGroup } from '#lib/pairing-board/broken-words.ts';

/** Shows the next broken rule: selects the card of who broke it, or the first of its group. */
export function showNextBroken({ getShown, getState, dispatch }: BoardStore): void {
  const board = getShown();
  const rule = nextBroken(board, getState().selected);
  if (!rule) {
    dispatch({ kind: 'announce', text: 'No rule is broken.' });
    return;
  }
  const { person, group } = placeOfRule(board, rule);
  const first = person ?? board.groups.find(({ number }) => number === group)?.people[0]?.id ?? null;
  dispatch({ kind: 'select', person: first });
  dispatch({ kind: 'announce', text: `${rule.title}: ${rule.detail}` });
  if (first) focusCard(first);
}

/** Moves the focus to somebody's card. */
export function focusCard(id: string): void {
  const card = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`);
  card?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: 'nearest' });
}

/** The sheet of a person leaves this share of a small window. */
const ABOVE_SHEET = 0.38;

/** Scrolls somebody's card out from under their sheet, where the side is one. */
export function keepAboveSheet(id: string): void {
  const card = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`);
  if (!card || window.matchMedia('(width >= 68.75rem)').matches) return;
  if (card.getBoundingClientRect().bottom > window.innerHeight * ABOVE_SHEET) card.scrollIntoView({ block: 'start' });
}

/** The broken rule after the one that the selected person broke; those without a place last. */
function nextBroken(board: Board, selected: string | null): BrokenRule | undefined {
  const placed = board.brokenRules.filter((rule) => {
    const { person, group } = placeOfRule(board, rule);
    return person !== null || group !== null;
  });
  const rules = placed.length > 0 ? placed : rulesOfNoGroup(board);
  const at = rules.findIndex((rule) => placeOfRule(board, rule).person === selected && selected !== null);
  return rules[(at + 1) % Math.max(rules.length, 1)];
}
