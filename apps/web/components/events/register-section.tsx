import { missingProfileFields, type User } from '@pi/domain/events';
import type { EventView } from '@pi/events';
import { ApiForm } from '#components/forms/api-form.tsx';
import { CheckField } from '#components/forms/form-field.tsx';
import { Section } from '#components/section.tsx';
import { Button } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PROFILE_FIELD_WORDS } from '#lib/events/profile-words.ts';
import { RoleChoice } from './role-choice.tsx';

/** Registers the reader, with role and consent; where a profile is wanted, that comes first. */
export function RegisterSection({ view, user }: { view: EventView; user: User }) {
  const { event, requiresProfile, invitedAs } = view;
  // Registering fills in what the invitation says.
  const missing = requiresProfile ? missingProfileFields(user).filter((field) => !invitedAs?.[field]) : [];
  return (
    <Section id="register" title="Register">
      <div className="border-hairline-strong border-t pt-4">
        {missing.length > 0 ? (
          <ProfileFirst organization={event.organizationName} eventId={event.id} missing={missing} />
        ) : (
          <ApiForm action="/api/event-registration/register-user" className="grid max-w-[68ch] gap-4">
            <input type="hidden" name="event" value={event.id} />
            {event.roles && <RoleChoice roles={event.roles} chosen={invitedAs?.role ?? null} />}
            <CheckField
              name="consent"
              label="I agree to automated pairing: software puts me into a group"
              hint="It reads your answers. You can end your registration, and with it this consent, until the event ends; your answers are deleted then."
            />
            <div>
              <Button type="submit" look="primary" className="h-10 px-4 max-md:h-11 max-md:w-full">
                Register
              </Button>
            </div>
          </ApiForm>
        )}
      </div>
    </Section>
  );
}

interface ProfileProps {
  organization: string;
  eventId: string;
  missing: ReturnType<typeof missingProfileFields>;
}

function ProfileFirst({ organization, eventId, missing }: ProfileProps) {
  const words = new Intl.ListFormat('en').format(missing.map((field) => PROFILE_FIELD_WORDS[field]));
  return (
    <Notice more={<Link href={`/me?next=${encodeURIComponent(`/events/${eventId}`)}`}>Complete your profile</Link>}>
      {organization} asks for a complete profile first. Yours lacks: {words}.
    </Notice>
  );
}
