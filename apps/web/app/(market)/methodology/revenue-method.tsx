import { CalibrationTable } from './calibration-table.tsx';

/** How revenue is estimated, how often that is right, and what it cannot know. */
export function RevenueMethod() {
  return (
    <>
      <p>
        Nobody outside knows what a plugin earns. What we give is an interval in USD a year that is meant to contain the
        truth in 80 % of cases, with the steps to it. Such numbers carry the mark “est.” wherever they are shown.
      </p>
      <ol className="grid list-decimal gap-1 pl-5">
        <li>Users: the store’s own number, by the kind it counts. A rounded number stands for more than it shows.</li>
        <li>
          In use: the share of them that uses it. Downloads are many times the users, and a domain that installs once
          counts everybody of it.
        </li>
        <li>Who pay: the share of users who pay, by how it is priced and who buys in the store.</li>
        <li>Pay a year: the lowest stated price, or what such plugins usually cost.</li>
        <li>
          Its own: the share that is the plugin’s own revenue. Platforms and large companies use plugins to win users
          for something else.
        </li>
      </ol>
      <p>
        Each step has a low, a point and a high number that rest on published facts or, where there are none, on our
        assumptions: the plugin’s page says which. The points multiply to the estimate; the ends are combined as of
        independent steps. What is not known widens the interval. An estimate is stored when it moves by more than a
        tenth, or when what decides it changes.
      </p>
      <p>
        A company’s revenue is the sum of its plugins’ estimates, ends added to ends: all of them may err the same way.
      </p>
      <h3 className="font-medium text-ink">How often it is right</h3>
      <p>
        Estimates are compared with the few figures that makers published. No step is fitted to them. Beside it stands
        the guess that every user brings one constant amount, which is computed without the figure it is compared with.
      </p>
      <CalibrationTable />
      <h3 className="font-medium text-ink">What it does not know</h3>
      <p>
        Published figures are few and mostly of those who succeeded. What is sold outside a store, one-off deals, taxes,
        store fees and refunds are not seen. The kind of owner is decided by rules and a list of known owners, and may
        be wrong. Where a store shows neither users nor ratings, there is no estimate.
      </p>
    </>
  );
}
