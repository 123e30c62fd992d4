import NextLink from 'next/link';
import type { ComponentProps } from 'react';
import { keptDayHref } from '#lib/kept-day.ts';

type Props = Omit<ComponentProps<typeof NextLink>, 'href'> & {
  href: string;
  /** Whether it leads to today, also from a page of an earlier day. */
  isOfToday?: boolean;
};

/**
 * A link to a page of this site, `next/link` that fetches nothing ahead: each page is rendered for
 * its request, so a page of 60 links would cost the server 60 more. On a page of an earlier day it
 * keeps the day.
 */
export function Link({ href, isOfToday = false, ...props }: Props) {
  return <NextLink prefetch={false} {...props} href={isOfToday ? href : keptDayHref(href)} />;
}
