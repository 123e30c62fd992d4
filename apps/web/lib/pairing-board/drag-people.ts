import { announcePickUp, announceTarget } from './announce.ts';
import { type Drag, placesOf } from './board-state.ts';
import type { BoardStore } from './board-store.ts';
import { type DropTarget, dropOn, stepInto, whyNotInto, whyNotMoved } from './drop-target.ts';
import type { BoardEditor } from './edit-board.ts';
import { findPaired } from './find-people.ts';

export type DragActions = ReturnType<typeof dragPeople>;

/**
 * Picking people up and dropping them, which the mouse, a finger and the keyboard do alike.
 * @param ask is called with whom somebody wants to take out of their group
 */
export function dragPeople(
  { getState, getShown, dispatch }: BoardStore,
  { save, loadPlaces }: BoardEditor,
  ask: (person: string) => void,
) {
  /** @returns whether somebody is picked up now */
  function pickUp(person: string, by: Drag['by']): boolean {
    const board = getShown();
    const reason = getState().progress ? 'A pairing is being computed.' : whyNotMoved(board, person);
    if (reason) {
      dispatch({ kind: 'announce', text: reason });
      return false;
    }
    dispatch({ kind: 'pick_up', person, by, announcement: announcePickUp(board, person) });
    void loadPlaces(person);
    return true;
  }

  async function aim(over: DropTarget | null): Promise<void> {
    const { drag } = getState();
    if (!drag) return;
    dispatch({ kind: 'aim', over });
    if (!over) return;
    const places = await loadPlaces(drag.person);
    if (getState().drag?.over !== over) return;
    const place = over.kind === 'not_paired' ? undefined : places?.find(({ group }) => group === over.group);
    dispatch({ kind: 'announce', text: announceTarget(getShown(), place, drag.person, over) });
  }

  async function drop(): Promise<void> {
    const { drag } = getState();
    if (!drag) return;
    if (!drag.over) return cancel();
    const places = placesOf(getState(), drag.person) ?? (await loadPlaces(drag.person));
    const result = dropOn(getShown(), places, drag.person, drag.over);
    if (result.kind === 'step') return void save(result.step);
    cancel((result.kind === 'nothing' && result.reason) || undefined);
    if (result.kind === 'confirm') ask(drag.person);
  }

  function cancel(announcement = 'Put back.'): void {
    dispatch({ kind: 'cancel_drag', announcement });
  }

  /** Sends somebody to a group: the best swap there, or joining it. */
  async function sendTo(person: string, group: number): Promise<void> {
    const board = getShown();
    const own = findPaired(board, person)?.group.number;
    if (own === group || !board.groups.some(({ number }) => number === group)) return;
    const reason = whyNotMoved(board, person) ?? whyNotInto(board, { kind: 'group', group });
    if (reason) return dispatch({ kind: 'announce', text: reason });
    const places = await loadPlaces(person);
    if (places || own === undefined) void save(stepInto(places ?? [], person, group));
  }

  return { pickUp, aim, drop, sendTo, cancel: () => cancel() };
}
