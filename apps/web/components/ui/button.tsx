import type { ComponentProps } from 'react';
import { Link } from '#components/ui/link.tsx';

interface Style {
  look?: 'plain' | 'primary' | 'quiet';
  /** Whether it shows a sign only; it then needs an `aria-label`. */
  icon?: boolean;
}

const BASE =
  'inline-flex h-8 items-center justify-center gap-1.5 whitespace-nowrap rounded-md border font-medium max-md:h-10 aria-disabled:cursor-default aria-disabled:border-hairline aria-disabled:bg-transparent aria-disabled:text-ink-3';
const LOOKS = {
  plain: 'border-hairline-strong bg-raised text-ink hover:bg-hover',
  primary: 'border-ink bg-ink text-paper hover:bg-ink-2',
  quiet: 'border-transparent font-normal text-ink-2 hover:bg-hover hover:text-ink',
};

/** The classes of a button, for what is no button and no link, such as a summary. */
export function buttonStyle({ look = 'plain', icon = false }: Style = {}): string {
  return `${BASE} ${LOOKS[look]} ${icon ? 'w-8 max-md:w-10' : 'px-3'}`;
}

export function Button({ look, icon, className = '', type = 'button', ...props }: Style & ComponentProps<'button'>) {
  return <button {...props} type={type} className={`${buttonStyle({ look, icon })} cursor-pointer ${className}`} />;
}

/** A link that looks like a button: to an address of this site. */
export function ButtonLink({ look, icon, className = '', ...props }: Style & ComponentProps<typeof Link>) {
  return <Link {...props} className={`${buttonStyle({ look, icon })} ${className}`} />;
}
