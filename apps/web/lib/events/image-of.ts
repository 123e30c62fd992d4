import type { Event } from '@pi/domain/events';

/** The address of an event's image, which a browser may keep for good; null without one. */
export function imageOf({ id, image }: Pick<Event, 'id' | 'image'>): string | null {
  return image && `/api/event-image/view-image/${id}?v=${image}`;
}
