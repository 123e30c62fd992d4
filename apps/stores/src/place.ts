import type { Draw } from './catalogue/draw.ts';
import type { ListingState } from './catalogue/listing.ts';

/** A slot of a store and which of its listings is meant. */
export interface Place {
  slot: number;
  generation: number;
}

const MOST_SLOTS = 2 ** 21;

/**
 * Words of a listing's first name and its place, so that no two names are alike:
 * `amber-kettle-notes-2s-1`.
 */
export function placedName({ firstSlug, slot, generation }: Pick<ListingState, 'firstSlug' | 'slot' | 'generation'>) {
  return `${firstSlug}-${slot.toString(36)}-${generation.toString(36)}`;
}

/** The place that a placed name ends with, or null where it ends with none. */
export function placeInName(name: string): Place | null {
  const [, slot, generation] = /-([0-9a-z]{1,5})-([0-9a-z]{1,3})$/.exec(name) ?? [];
  return slot && generation ? { slot: Number.parseInt(slot, 36), generation: Number.parseInt(generation, 36) } : null;
}

/** The name of a listing's repository, which is renamed from time to time. */
export function repositoryName({ repositoryRenamed }: Pick<ListingState, 'repositoryRenamed'>, name: string): string {
  return repositoryRenamed ? `${name}-plugin` : name;
}

/** A whole number that stands for one place of a store alone. */
export function placeNumber({ slot, generation }: Place): number {
  return generation * MOST_SLOTS + slot;
}

/** The place a number stands for. */
export function placeOfNumber(number: number): Place {
  return { slot: number % MOST_SLOTS, generation: Math.floor(number / MOST_SLOTS) };
}

/** Eight random hexadecimal digits. */
export function hexOf(draw: Draw, label: string, n?: number): string {
  return Math.floor(draw(label, n) * 2 ** 32)
    .toString(16)
    .padStart(8, '0');
}
