import { Link } from '#components/ui/link.tsx';
import { tagPath } from '#lib/explorer/tag-path.ts';

/** Tags, each a link to the plugins that have it. */
export function TagLinks({ tags }: { tags: readonly string[] }) {
  return tags.map((tag) => (
    <Link key={tag} href={tagPath(tag)} className="inline-block min-h-6 text-accent max-md:py-2 hover:underline">
      {tag}
    </Link>
  ));
}
