import { Section } from '#components/section.tsx';
import { buttonStyle } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';

/** All that is kept of somebody, as a file. */
export function MyData() {
  return (
    <Section id="data" title="My data">
      <p className="mb-3 max-w-[68ch] text-ink-2">
        All that is kept of you, as one file of JSON: profile, sessions, organizations, registrations with your answers,
        letters to you, what you wrote to us.{' '}
        <Link href="/events/privacy" className="text-link">
          What is kept, and who sees it
        </Link>
      </p>
      <a href="/api/account/export-data" download className={buttonStyle()}>
        <Icon name="download" />
        Download my data
      </a>
    </Section>
  );
}
