import { PageHeading } from '#components/page-heading.tsx';
import { SearchBox } from '#components/search-box.tsx';
import { ButtonLink } from '#components/ui/button.tsx';

/** In place of a page of the market that does not exist. */
export function NothingHere() {
  return (
    <>
      <PageHeading title="Page not found">
        There is no page at this address. A plugin or company may have been deleted, or the address may be cut off.
      </PageHeading>
      <div className="max-w-[36rem]">
        <SearchBox size="big" />
      </div>
      <p className="mt-6 flex flex-wrap gap-2">
        <ButtonLink href="/plugins">All plugins</ButtonLink>
        <ButtonLink href="/marketplaces">All marketplaces</ButtonLink>
      </p>
    </>
  );
}
