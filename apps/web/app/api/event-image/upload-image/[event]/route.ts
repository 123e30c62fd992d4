import { EventsRepository, MOST_IMAGE_BYTES, uploadImage } from '@pi/events';
import { ApiError } from '#lib/api-error.ts';
import { imageFolder } from '#lib/events/image-folder.ts';
import { readShortBytes } from '#lib/read-short-text.ts';
import { action, methods } from '#lib/session/action.ts';
import { EventParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: action({ access: 'session', params: EventParams }, async ({ deps, user, params, request }) => {
    const file = await readShortBytes(request, MOST_IMAGE_BYTES);
    if (!file) throw new ApiError('too_large', `An image has at most ${MOST_IMAGE_BYTES / 1024 ** 2} MB.`);
    const event = await uploadImage(new EventsRepository(deps), imageFolder(), user, params.event, file);
    return { status: 201, message: 'The image is stored.', event };
  }),
});
