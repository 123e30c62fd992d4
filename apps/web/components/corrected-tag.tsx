import type { AsOfState } from '@pi/domain/api';
import { correctedBy } from '#lib/corrected-by.ts';
import { Tag } from './ui/tag.tsx';

/** On a page of an earlier day: marks what was read again since the day, and so may differ. */
export function CorrectedTag({ asOf, day }: { asOf: AsOfState | undefined; day: string }) {
  return correctedBy(asOf, day) === 'reparse' ? <Tag>read again since</Tag> : null;
}
