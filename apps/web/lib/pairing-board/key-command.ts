import { type Arrow, isArrow } from './move-cursor.ts';

/** What a key does on the board. */
export type KeyCommand =
  | { kind: 'arrow'; arrow: Arrow }
  | { kind: 'digit'; digit: number }
  | {
      kind:
        | 'pick_up_or_drop'
        | 'choose'
        | 'cancel_drag'
        | 'swap'
        | 'lock_person'
        | 'lock_group'
        | 'next_broken'
        | 'undo'
        | 'redo'
        | 'pair_rest'
        | 'all_keys';
    };

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const LETTERS = { b: 'next_broken', r: 'pair_rest', s: 'swap' } as const;

/** The command of a key; null: it is none of the board's. */
export function keyCommand({ key, shiftKey, ctrlKey, metaKey, altKey }: Pressed): KeyCommand | null {
  const letter = key.toLowerCase();
  if (altKey) return null;
  if (ctrlKey || metaKey) {
    if (letter === 'z') return { kind: shiftKey ? 'redo' : 'undo' };
    return letter === 'y' && !shiftKey ? { kind: 'redo' } : null;
  }
  if (isArrow(key)) return { kind: 'arrow', arrow: key };
  if (/^\d$/.test(key)) return { kind: 'digit', digit: Number(key) };
  if (key === ' ') return { kind: 'pick_up_or_drop' };
  if (key === 'Enter') return { kind: 'choose' };
  if (key === 'Escape') return { kind: 'cancel_drag' };
  if (key === '?') return { kind: 'all_keys' };
  if (letter === 'l') return { kind: shiftKey ? 'lock_group' : 'lock_person' };
  return letter in LETTERS && !shiftKey ? { kind: LETTERS[letter as keyof typeof LETTERS] } : null;
}

/** The keys and what they do, as the page lists them. */
export const KEY_WORDS: { keys: string[]; words: string; isShort?: boolean }[] = [
  { keys: ['↑', '↓', '←', '→'], words: 'move', isShort: true },
  { keys: ['Space'], words: 'pick up, drop', isShort: true },
  { keys: ['Enter'], words: 'drop what is picked up' },
  { keys: ['Esc'], words: 'put back, close' },
  { keys: ['S'], words: 'swap with…', isShort: true },
  { keys: ['1', '–', '9'], words: 'send to group', isShort: true },
  { keys: ['L'], words: 'lock', isShort: true },
  { keys: ['Shift', 'L'], words: 'lock the group' },
  { keys: ['B'], words: 'next broken rule', isShort: true },
  { keys: ['Ctrl', 'Z'], words: 'undo', isShort: true },
  { keys: ['Ctrl', 'Shift', 'Z'], words: 'redo' },
  { keys: ['R'], words: 're-pair the rest', isShort: true },
  { keys: ['?'], words: 'all keys' },
];
