import type { Quarter } from '@pi/domain';
import { Section } from '#components/section.tsx';
import { Link } from '#components/ui/link.tsx';
import { moversCondition } from '#lib/movers.ts';

const METHODS = [
  'Every number is read from the public pages or interfaces of a marketplace, or calculated here from such numbers; under each table stands which, how exact it is and as of which day.',
  'New and gone plugins are those that a marketplace began and ceased to list. A plugin is gone when two complete lists lack it, or its page says so.',
  'A change of a sum is like for like: over the plugins that have a number on both days. Growth of a plugin is the least that the shown, often rounded numbers allow.',
  `The fastest growing plugins are those of the plugins with ${moversCondition('of what their store counts')}.`,
  'A change of hands is another owner in the listing, another product of another developer under the same id, or contacts that all but certainly are another’s.',
  'The risk of a permission is what it allows, and not what a plugin does with it. Which plugins are of high risk is as of the day this report was made.',
  'Key insights are fixed sentences that a program fills with numbers of this report or differences of them. Some stand in no table: the JSON has all. No person or language model chooses them.',
];

/** How the report is made, and what it cannot say. */
export function Methods({ limits, quarter }: { limits: readonly string[]; quarter: Quarter }) {
  return (
    <Section id="methods" title="Methods and limits">
      <ul className="grid max-w-[80ch] list-disc gap-2 pl-5 text-ink-2">
        {[...METHODS, ...limits].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="mt-4 text-ink-2">
        All methods in full:{' '}
        <Link href="/methodology" className="text-link">
          methodology
        </Link>
        . The same figures as JSON:{' '}
        <a href={`/api/v1/reports/${quarter}`} className="text-link">
          /api/v1/reports/{quarter}
        </a>
      </p>
    </Section>
  );
}
