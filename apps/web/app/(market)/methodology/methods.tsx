import type { ReactNode } from 'react';
import { Link } from '#components/ui/link.tsx';
import { ExtractionMethod } from './extraction-method.tsx';
import { RevenueMethod } from './revenue-method.tsx';

/** The rules behind the numbers, one section each. */
export const METHODS: { id: string; title: string; text: ReactNode }[] = [
  {
    id: 'reading',
    title: 'Reading the stores',
    text: (
      <>
        <p>
          Each marketplace is read once a day. Days are UTC. Every response is kept for a time, so that a number can be
          traced back to what the store sent. Which stores are read, how, and under which rules is in{' '}
          <Link href="/about/data-sources">Sources and their rules</Link>.
        </p>
        <p>
          A number belongs to the day on which it was read. A number that a store stops showing keeps its last value and
          that value’s day.
        </p>
      </>
    ),
  },
  {
    id: 'kinds',
    title: 'Kinds of numbers',
    text: (
      <>
        <p>
          Stores count different things: users of a day or a week, installations, downloads since the beginning. Such
          numbers are shown beside each other and are never added together.
        </p>
        <dl className="grid gap-2">
          <div>
            <dt>Exact: 34,512</dt>
            <dd>The store shows the number in full.</dd>
          </div>
          <div>
            <dt>Rounded: ≈40,000</dt>
            <dd>The store rounds. The real number lies within the step that is shown.</dd>
          </div>
          <div>
            <dt>At least: 10,000+</dt>
            <dd>The store shows a lower bound.</dd>
          </div>
          <div>
            <dt>Unknown: a dash</dt>
            <dd>The store shows no such number, or it was not read. Unknown is never 0.</dd>
          </div>
        </dl>
        <p>
          Origin says who counted: reported by the store, derived by us from what stores report, or estimated. A total,
          a rank and a change are derived. <a href="#revenue">Revenue</a> is estimated: an interval with the mark
          “est.”.
        </p>
      </>
    ),
  },
  {
    id: 'changes',
    title: 'Changes of a number',
    text: (
      <>
        <p>
          A change between two rounded numbers is a range: from 70,000 to 80,000 can be almost nothing or more than a
          quarter. For every change we calculate the lowest and the highest that the shown numbers allow. Lists sort by
          the bound that proves most: growth by the lowest, a fall by the highest, so that rounding alone makes no
          mover.
        </p>
        <p>No percentage is given of less than 100. The gain is shown instead.</p>
        <p>
          A counter that only grows, such as downloads, is compared by its gain: that of 30 days against that of the 30
          days before. A counter that fell was corrected by its store and counts as no mover.
        </p>
      </>
    ),
  },
  {
    id: 'like-for-like',
    title: 'Totals, like for like',
    text: (
      <p>
        The change of a marketplace’s total compares plugins that have a number on both days, each with its latest of
        the seven days up to it. Plugins that are new and plugins that are gone are shown apart. A page that could not
        be read for a day therefore does not look like a fall.
      </p>
    ),
  },
  {
    id: 'suspect',
    title: 'Days that cannot be right',
    text: (
      <>
        <p>
          A day is suspect when a store serves the numbers of an earlier day again, sends a list that is much too short,
          lets most counts fall at once, or leaves out fields that it had before. Its numbers are not shown, and it
          makes no plugin missing or delisted. Pages keep showing the last good day. <Link href="/status">Status</Link>{' '}
          lists such days and the thresholds.
        </p>
        <p>A store that did stop updating, or that counts in another way now, is accepted after seven such days.</p>
      </>
    ),
  },
  {
    id: 'growth',
    title: 'Growth and change',
    text: (
      <>
        <p>
          Change is a share: what a number is now against what it was 7, 30, 90 or 365 days before. Growth is the same
          word for the number that a marketplace’s lists are ordered by, usually users. Gain is a count: how many more
          there are. Of a counter that only grows, gain per day is shown instead of the total.
        </p>
        <p>
          A plugin without a number on the first day of a period, or a year of history, has no change over it: a dash,
          not 0. A sharp fall is a count that falls to less than half from one day to the next.
        </p>
      </>
    ),
  },
  { id: 'extraction', title: 'Prices, integrations and tags', text: <ExtractionMethod /> },
  { id: 'revenue', title: 'Revenue', text: <RevenueMethod /> },
  {
    id: 'permissions',
    title: 'Permission risk',
    text: (
      <>
        <p>
          A risk says how much harm a permission allows, not what a plugin does with it. A plugin has the risk of its
          riskiest permission. The words follow the warnings that browsers and Google show; the risks are our own
          judgment.
        </p>
        <dl className="grid gap-2">
          <div>
            <dt>High</dt>
            <dd>
              It can read or change what you do on any site, read mail or all files, act for you, or leave the browser.
            </dd>
          </div>
          <div>
            <dt>Medium</dt>
            <dd>
              It reads personal data of one kind, changes the browser, or reads and changes the sites of one domain.
            </dd>
          </div>
          <div>
            <dt>Low</dt>
            <dd>
              It is limited to what you start or choose, or to a part of a site. Also: a permission we do not know.
            </dd>
          </div>
          <div>
            <dt>None</dt>
            <dd>It touches nothing but itself.</dd>
          </div>
        </dl>
        <p>
          Optional permissions do not count: they are asked for later, one by one. Chrome, Edge, Firefox and Google
          Workspace state permissions; plugins of other stores have no risk, which is not the same as none.
        </p>
      </>
    ),
  },
  {
    id: 'categories',
    title: 'Categories',
    text: (
      <>
        <p>
          Stores sort plugins into categories of their own. Each of those is mapped to one of our shared categories by a
          fixed table, by what the store’s category means and never by looking at a plugin. The page of a category shows
          what each store calls it.
        </p>
        <p>
          A plugin counts in the first category that its store names. A category that a store added and the table does
          not have yet belongs to Other. Some stores state no categories: their plugins have none.
        </p>
      </>
    ),
  },
  {
    id: 'similar',
    title: 'Similar plugins',
    text: (
      <p>
        Whenever something changed in a store, its plugins are compared with each other, and with the 2,000 largest of
        each other store. Similar is what shares words of name, summary, tags and the first part of the description, and
        pairs of them: words that few plugins of the store have count most, words that most have count nothing. A common
        category and many users place a plugin higher. One extends another where its name or summary says that it is for
        it or begins with its brand; what extends is placed below what does the same job. Plugins of the same company
        are left out, and the page says of each why it is there.
      </p>
    ),
  },
  {
    id: 'gone',
    title: 'Missing and delisted',
    text: (
      <p>
        A plugin that should have been read and was not is “not seen since” that day; it leaves the totals. It is
        delisted when its store says that it is gone, or when two complete lists in a row lack it.
      </p>
    ),
  },
  {
    id: 'companies',
    title: 'Companies and products',
    text: (
      <>
        <p>
          Stores name developers, not companies. Developers are joined to one company when what they have in common
          (verified sites, accounts, e-mail domains, rare names) outweighs what differs. What falls short of that is
          shown as “possibly the same” and not joined. A claimed site counts for less than a verified one. Every plugin
          page says why its company is shown.
        </p>
        <p>Listings of one company with the same name or page in several marketplaces are one product.</p>
      </>
    ),
  },
  {
    id: 'hands',
    title: 'Changed hands',
    text: (
      <>
        <p>
          Listings of consecutive days are compared field by field. A plugin changed hands when its account, verified
          site or other identity becomes somebody else’s: both owners, the fields that differ, and how sure it is are
          shown. A new spelling of a name is a rename, and a new contact address at the same owner is a change of
          contact; neither is a change of hands.
        </p>
        <p>
          “No owner change seen since” a day means that every listing read since that day had the same owner. What
          happened before the first reading is not known.
        </p>
      </>
    ),
  },
  {
    id: 'history',
    title: 'Numbers from before the first day',
    text: (
      <p>
        Older numbers come from public archives and data sets, and carry their source wherever they are shown. They
        never replace a number that was read from the store itself.
      </p>
    ),
  },
];
