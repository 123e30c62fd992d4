import type { Event } from '@pi/domain/events';
import { ApiButton } from '#components/forms/api-button.tsx';
import { FileUpload } from '#components/forms/file-upload.tsx';
import { Section } from '#components/section.tsx';
import { imageOf } from '#lib/events/image-of.ts';

/** The image of an event: upload, replace, remove. */
export function EventImage({ event }: { event: Event }) {
  const address = imageOf(event);
  return (
    <Section id="image" title="Image" note="Shown under the title, cut to 1200 by 320 pixels.">
      {address && (
        <div className="mb-4 grid gap-2">
          {/* biome-ignore lint/performance/noImgElement: our route serves it as shown */}
          <img src={address} alt="" width={1200} height={320} className="w-full max-w-[42rem] rounded-lg" />
          <ApiButton action={`/api/event-image/remove-image/${event.id}`} method="DELETE">
            Remove the image
          </ApiButton>
        </div>
      )}
      <FileUpload
        id="image-file"
        label={address ? 'Another image' : 'An image'}
        action={`/api/event-image/upload-image/${event.id}`}
        method="PUT"
        accept="image/jpeg,image/png,image/webp"
        submit="Upload"
        hint="JPEG, PNG or WebP, at most 5 MB. Only its pixels are kept: no place, no camera."
      />
    </Section>
  );
}
