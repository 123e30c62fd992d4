import { Link } from '#components/ui/link.tsx';
import { formatAmount, formatCount, formatExact } from '#lib/format.ts';
import { QUESTIONS, questionHref } from '#lib/home/questions.ts';
import type { Home } from '#lib/home/read-home.ts';
import { listHref } from '#lib/list-href.ts';
import { pluginPath } from '#lib/plugin-id.ts';
import { SearchBox } from '../search-box.tsx';

/** What this is, the search, and three questions with how many answers there are now. */
export function Hero({ home }: { home: Home | null }) {
  const count = home?.stores.length ?? 0;
  const examples = [...(home?.hands ?? []), ...(home?.permissions ?? [])].slice(0, 2);
  return (
    <div className="grid grid-cols-1 gap-x-16 gap-y-8 md:pt-2 lg:grid-cols-[minmax(0,1fr)_27rem]">
      <div>
        <h1>Every plugin in {count > 1 ? `${count} marketplaces` : 'its marketplace'}, day by day</h1>
        <p className="prose mt-2 mb-5 text-ink-2">
          Users, ratings, prices, permissions and owners, read once a day and never overwritten: what grew, what was
          abandoned, and what changed hands.
        </p>
        <SearchBox size="big" />
        {examples.length > 0 && (
          <p className="mt-2 flex flex-wrap gap-x-3 text-ink-3 text-xs leading-6">
            For example
            {examples.map((plugin) => (
              <Link
                key={plugin.id}
                href={pluginPath(plugin)}
                className="text-ink-2 underline decoration-hairline-strong underline-offset-3 max-md:py-2"
              >
                {plugin.pluginName}
              </Link>
            ))}
          </p>
        )}
      </div>
      {home && <Questions home={home} />}
    </div>
  );
}

function Questions({ home }: { home: Home }) {
  const asked = QUESTIONS.map((question, index) => {
    const { total, isFloor } = home.answers[index] ?? { total: 0, isFloor: false };
    return {
      ...question,
      href: questionHref(question),
      count: isFloor ? `${formatExact(total)}+ plugins` : formatAmount(total, 'plugin'),
    };
  });
  const watched = {
    title: 'What changed hands or gained permissions?',
    words: `Last 7 days${home.watched.users === null ? '' : `, at least ${formatCount(home.watched.users)} users`}`,
    href: listHref('/changes', { users: home.watched.users ?? undefined }),
    count: formatAmount(home.watched.changes, 'change'),
  };
  return (
    <nav aria-labelledby="questions">
      <h2
        id="questions"
        className="border-hairline-strong border-b pb-2 font-normal text-ink-2 text-xs tracking-normal"
      >
        Start with a question
      </h2>
      <ul>
        {[...asked, watched].map(({ title, words, href, count }) => (
          <li key={title} className="relative flex items-center gap-4 border-hairline border-b py-2.5 hover:bg-hover">
            <span className="min-w-0 flex-1">
              <Link href={href} className="row-link font-medium">
                {title}
              </Link>
              <span className="block text-ink-2 text-xs">{words}</span>
            </span>
            <span className="whitespace-nowrap text-ink-2">{count}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
