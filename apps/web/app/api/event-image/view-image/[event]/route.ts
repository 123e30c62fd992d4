import { EventsRepository, readImage } from '@pi/events';
import { z } from 'zod';
import { ApiError } from '#lib/api-error.ts';
import { imageFolder } from '#lib/events/image-folder.ts';
import { action, methods } from '#lib/session/action.ts';
import { EventParams } from '#lib/session/params.ts';

const Query = z.strictObject({ v: z.string().optional() });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'public', params: EventParams, query: Query }, async ({ deps, user, params, query }) => {
    const image = await readImage(new EventsRepository(deps), imageFolder(), user, params.event);
    if (!image) throw new ApiError('not_found', 'This event has no image.');
    const isLasting = query.v === image.sha256;
    return new Response(Buffer.from(image.bytes), {
      headers: {
        'Content-Type': 'image/webp',
        'Content-Security-Policy': "default-src 'none'",
        'Cache-Control': isLasting ? 'private, max-age=31536000, immutable' : 'no-cache',
        ETag: `"${image.sha256}"`,
      },
    });
  }),
});
