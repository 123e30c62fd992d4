import type { ApiChange, ApiNumber } from '@pi/domain/api';
import { describeChange } from '#lib/describe-change.ts';
import { formatChange } from '#lib/format.ts';
import { Unknown } from './unknown.tsx';

const TONES = { up: 'text-up', down: 'text-down', flat: 'text-ink-2' };
const WORDS = { up: 'up', down: 'down', flat: 'unchanged' };
const NONE = 'needs a number of the newest day and of 30 days before';

interface Props {
  /** As a share: 0.031 is + 3.1 %. */
  change: ApiNumber | null;
  /** Follows the number, e.g. `30 d`; left out where the column's heading says it. */
  period?: string;
  /** Why it may be unknown. */
  reason?: string;
}

/** A change with sign, arrow and period. */
export function Change({ change, period, reason = NONE }: Props) {
  if (change === null) return <Unknown reason={reason} />;
  return <Shown {...formatChange(change.value)} period={period} />;
}

/** The change of a plugin's number, as far as the numbers that its store shows allow. */
export function PluginChange({ change, period }: { change: ApiChange | null; period?: string }) {
  if (change === null) return <Unknown reason={NONE} />;
  return <Shown {...describeChange(change)} period={period} />;
}

interface ShownProps {
  direction: keyof typeof TONES;
  text: string;
  title?: string;
  period?: string;
}

function Shown({ direction, text, title, period }: ShownProps) {
  return (
    <span className={`whitespace-nowrap ${TONES[direction]}`} title={title}>
      <span className="sr-only">{WORDS[direction]} </span>
      {text}
      {period && ` · ${period}`}
    </span>
  );
}
