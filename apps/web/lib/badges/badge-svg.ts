import type { DataOrigin } from '@pi/domain';
import { makeBadge } from 'badge-maker';
import type { Badge } from './badge-of.ts';

/** A badge as a picture, with its words for screen readers. Sample data says so. */
export function badgeSvg({ label, message, color }: Badge, origin: DataOrigin | null): string {
  return makeBadge({ label: origin === 'sample' ? `${label} (sample)` : label, message, color, labelColor: '#3a3a36' });
}
