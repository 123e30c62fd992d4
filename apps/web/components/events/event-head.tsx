import { dayOf } from '@pi/domain';
import type { Event } from '@pi/domain/events';
import { Crumbs } from '#components/ui/crumbs.tsx';
import { Link } from '#components/ui/link.tsx';
import { describeGroupSize } from '#lib/events/event-words.ts';
import { imageOf } from '#lib/events/image-of.ts';
import { roleLabel } from '#lib/events/role-words.ts';
import { splitDescription } from '#lib/events/split-description.ts';
import { formatDay } from '#lib/format.ts';

interface Props {
  event: Event;
  /** An ISO moment, where the reader sees their group: it then says where people meet. */
  publishedAt?: string;
}

/** What an event is: title, description, who holds it, its groups, and its image. */
export function EventHead({ event, publishedAt }: Props) {
  const { title, description, organizationId, organizationName, roles, meeting } = event;
  const address = imageOf(event);
  const { intro } = splitDescription(description);
  const organization = { href: `/organizations/${organizationId}`, label: organizationName };
  return (
    <div>
      <Crumbs crumbs={[{ href: '/events', label: 'Events' }, organization]} />
      <h1 className="wrap-anywhere mt-1">{title}</h1>
      {intro && <p className="prose wrap-anywhere mt-2 text-pretty text-ink-2">{intro}</p>}
      <ul className="mt-2 flex flex-wrap gap-x-6 text-ink-2 max-md:gap-x-4">
        <li>
          <Link
            href={organization.href}
            className="underline decoration-hairline-strong underline-offset-3 hover:text-ink max-md:-my-2.5 max-md:inline-block max-md:py-2.5"
          >
            {organizationName}
          </Link>
        </li>
        <li>{describeGroupSize(event)}</li>
        {roles && (
          <li>
            {roleLabel(roles, 'mentor')} and {roles.mentee}
          </li>
        )}
        {publishedAt ? <li>Published {formatDay(dayOf(new Date(publishedAt)))}</li> : meeting && <li>{meeting}</li>}
      </ul>
      {address && (
        // biome-ignore lint/performance/noImgElement: our route answers with the picture as it is
        <img
          src={address}
          alt=""
          width={1200}
          height={320}
          className="mt-5 aspect-[15/4] w-full rounded-lg bg-hover object-cover"
        />
      )}
    </div>
  );
}
