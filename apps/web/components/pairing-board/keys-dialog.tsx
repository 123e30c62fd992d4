import { Kbd } from '#components/ui/kbd.tsx';
import { KEY_WORDS } from '#lib/pairing-board/key-command.ts';
import { Modal } from './modal.tsx';

/** All keys of the board. */
export function KeysDialog({ close }: { close(): void }) {
  return (
    <Modal title="Keys of the board" close={close}>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
        {KEY_WORDS.map(({ keys, words }) => (
          <div key={words} className="contents">
            <dt className="flex gap-1">
              <Keys keys={keys} />
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-ink-2">
        Keys work where a card has the focus. With ten groups or more, type both digits of a group.
      </p>
    </Modal>
  );
}

/** Keys that are pressed together, or a range of them. */
export function Keys({ keys }: { keys: readonly string[] }) {
  return keys.map((key) => (key === '–' ? <span key={key}>–</span> : <Kbd key={key}>{key}</Kbd>));
}
