import { BoardIcon } from './board-icon.tsx';

interface Props {
  isLocked: boolean;
  /** What is locked: `Group 2`. */
  label: string;
  lock(): void;
}

const HIDDEN =
  '[@media(hover:hover)_and_(width>=45rem)]:opacity-0 [@media(hover:hover)_and_(width>=45rem)]:group-hover/column:opacity-100 focus-visible:opacity-100!';

/** Locks a group or unlocks it; shown when it is locked, else on hover, focus or touch. */
export function LockButton({ isLocked, label, lock }: Props) {
  return (
    <button
      type="button"
      aria-pressed={isLocked}
      aria-label={`Lock ${label}`}
      title={isLocked ? `Unlock ${label}` : `Lock ${label}`}
      onClick={lock}
      className={`-ml-1 inline-flex size-6 cursor-pointer items-center justify-center rounded max-md:-ml-2 max-md:size-10 hover:bg-hover ${isLocked ? 'text-ink' : `text-ink-2 ${HIDDEN}`}`}
    >
      <BoardIcon name={isLocked ? 'lock' : 'unlock'} />
    </button>
  );
}
