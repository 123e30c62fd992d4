import { nameOfUser } from '@pi/domain/events';
import { CompanyClaimsRepository } from '@pi/events';
import { Section } from '#components/section.tsx';
import { Link } from '#components/ui/link.tsx';
import { pageDeps } from '#lib/session/viewer.ts';

interface Props {
  slug: string;
  /** The public id of a plugin by which somebody can confirm; undefined: none is listed. */
  plugin: string | undefined;
}

/** Who confirmed that they belong to a company and wants to be named, and how others do. */
export async function CompanyPeople({ slug, plugin }: Props) {
  const people = await new CompanyClaimsRepository(await pageDeps()).listShownPeople(slug);
  if (people.length === 0 && plugin === undefined) return null;
  return (
    <Section
      id="people"
      title="People"
      note="They proved by a listing that they belong to the company, and chose to be named."
    >
      {people.length > 0 && (
        <ul className="border-hairline border-t">
          {people.map((person) => (
            <li key={nameOfUser(person)} className="wrap-anywhere border-hairline border-b py-2 font-medium">
              {nameOfUser(person)}
            </li>
          ))}
        </ul>
      )}
      {plugin !== undefined && (
        <p className="mt-2 text-ink-2">
          {people.length === 0 && 'Nobody yet. '}
          <Link href={`/me/companies?plugin=${encodeURIComponent(plugin)}`} className="text-link" rel="nofollow">
            Confirm that you belong to it
          </Link>
        </p>
      )}
    </Section>
  );
}
