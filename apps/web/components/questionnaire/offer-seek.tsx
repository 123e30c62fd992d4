import type { OfferSeek } from '@pi/domain/events';
import { TextAnswer } from './text-answer.tsx';

interface Props {
  id: string;
  value: OfferSeek | undefined;
  missing: string | undefined;
  isChecked: boolean;
  change(value: OfferSeek): void;
  leave(): void;
}

const EMPTY: OfferSeek = { offer: '', seek: '' };
const LABELS = { offer: 'I offer', seek: 'I seek' } as const;

/** Two texts beside each other: what somebody offers, and what they look for. */
export function OfferSeekAnswer({ id, value = EMPTY, missing, isChecked, change, leave }: Props) {
  return (
    <div className="grid gap-x-6 gap-y-4 md:grid-cols-2">
      {(['offer', 'seek'] as const).map((part) => (
        <TextAnswer
          key={part}
          id={`${id}-${part}`}
          label={LABELS[part]}
          value={value[part]}
          missing={missing}
          isChecked={isChecked}
          change={(text) => change({ ...value, [part]: text })}
          leave={leave}
        />
      ))}
    </div>
  );
}
