import { KEY_WORDS } from '#lib/pairing-board/key-command.ts';
import { Keys } from './keys-dialog.tsx';

/** The keys that matter most, at the bottom of a wide window. */
export function KeyBar({ showAll }: { showAll(): void }) {
  return (
    <aside
      aria-label="Keys"
      className="fixed inset-x-0 bottom-0 z-7 flex h-10 items-center gap-x-5 overflow-hidden whitespace-nowrap border-hairline border-t bg-paper px-6 text-ink-2 text-xs max-md:hidden lg:px-10"
    >
      {KEY_WORDS.filter(({ isShort }) => isShort).map(({ keys, words }, nth) => (
        <span key={words} className={`flex items-center gap-0.5 ${nth > 4 ? 'max-lg:hidden' : ''}`}>
          <Keys keys={keys} /> <span className="ml-1">{words}</span>
        </span>
      ))}
      <button type="button" onClick={showAll} className="ml-auto flex cursor-pointer items-center gap-1 hover:text-ink">
        <Keys keys={['?']} /> all keys
      </button>
    </aside>
  );
}
