import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/**
 * A link to a page of this site, `next/link` that fetches nothing ahead: each page is rendered for
 * its request, so a page of 60 links would cost the server 60 more.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
