import { createHash } from 'node:crypto';
import { notFound, RequestError } from '@pi/accounts';
import type { Event, User } from '@pi/domain/events';
import sharp from 'sharp';
import { requireEventAdmin } from '../access.ts';
import type { EventsRepository } from '../events/events.repository.ts';

/** Where images are kept: a folder of the archive. */
export interface ImageFolder {
  put(name: string, bytes: Uint8Array): Promise<void>;
  get(name: string): Promise<Uint8Array | null>;
  remove(name: string): Promise<void>;
}

/** The largest file that is taken, in bytes, and the most pixels that it is read as. */
export const MOST_IMAGE_BYTES = 5 * 1024 * 1024;
const MOST_PIXELS = 40_000_000;
/** What pages show: the rest is cut off. */
const SIZE = { width: 1200, height: 320 };
const FORMATS = ['jpeg', 'png', 'webp'];

/**
 * Gives an event an image, in place of the one it has. The type is told by the content; the image
 * is encoded anew, so that nothing but its pixels is kept: no place, no camera, no file hidden in
 * it.
 * @throws RequestError: not theirs, or no JPEG, PNG or WebP
 */
export async function uploadImage(
  repository: EventsRepository,
  folder: ImageFolder,
  user: User,
  eventId: string,
  file: Uint8Array,
): Promise<Event> {
  await requireEventAdmin(repository, user, eventId);
  const bytes = await encode(file);
  const image = createHash('sha256').update(bytes).digest('hex');
  await folder.put(nameOf(eventId, image), bytes);
  const before = await repository.transaction(async (repo) => {
    const event = await requireEventAdmin(repo, user, eventId, { lock: true });
    await repo.updateEvent(eventId, { image });
    return event;
  });
  if (before.image !== image) await deleteImage(folder, before);
  return { ...before, image };
}

/** Takes an event's image away. @throws RequestError: not theirs, or there is none */
export async function removeImage(
  repository: EventsRepository,
  folder: ImageFolder,
  user: User,
  eventId: string,
): Promise<Event> {
  const event = await requireEventAdmin(repository, user, eventId);
  if (!event.image || !(await repository.deleteImage(eventId, event.image))) throw notFound('image');
  await deleteImage(folder, event);
  return { ...event, image: null };
}

/** Deletes the file of an event's image, if it has one. */
export async function deleteImage(folder: ImageFolder, { id, image }: Pick<Event, 'id' | 'image'>): Promise<void> {
  if (image) await folder.remove(nameOf(id, image));
}

/** An event's image as WebP; null without one, and for strangers before the event starts. */
export async function readImage(
  repository: EventsRepository,
  folder: ImageFolder,
  user: User | null,
  eventId: string,
): Promise<{ bytes: Uint8Array; sha256: string } | null> {
  const event = await repository.getEvent(eventId);
  const isPublic = event?.status !== 'NOT_STARTED';
  if (!isPublic && !(user && (await repository.organizes(user.id, event.organizationId)))) return null;
  const bytes = event?.image ? await folder.get(nameOf(eventId, event.image)) : null;
  return bytes && event?.image ? { bytes, sha256: event.image } : null;
}

/** Each event has its own: the same picture of two is removed from one only. */
function nameOf(eventId: string, sha256: string): string {
  return `event-images/${eventId}-${sha256}.webp`;
}

async function encode(file: Uint8Array): Promise<Buffer> {
  try {
    const image = sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
    const { format } = await image.metadata();
    if (format && FORMATS.includes(format))
      return await image
        .rotate()
        .resize({ ...SIZE, fit: 'cover', position: 'attention' })
        .webp({ quality: 82 })
        .toBuffer();
  } catch {
    // answered below
  }
  throw new RequestError('invalid_request', 'The file is no JPEG, PNG or WebP image, or has too many pixels.', [
    { field: 'image', message: 'image must be a JPEG, PNG or WebP.' },
  ]);
}
