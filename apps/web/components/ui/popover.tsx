import type { ReactNode } from 'react';

interface Props {
  label: ReactNode;
  /** Classes of what opens it; see `buttonStyle`. */
  labelStyle: string;
  /** The name where the label is a sign only. */
  name?: string;
  /** At which edge of its label it begins. */
  side?: 'left' | 'right';
  /** Whether it is open from the start. */
  isOpen?: boolean;
  children: ReactNode;
}

/**
 * What floats under its label until it is closed; on a phone a sheet at the bottom. Opens without
 * script; `PopoverKeys` in the layout closes it by Escape and by a click elsewhere.
 */
export function Popover({ label, labelStyle, name, side = 'left', isOpen, children }: Props) {
  const place = side === 'left' ? 'md:left-0' : 'md:right-0';
  return (
    <details data-popover open={isOpen} className={`h-full ${side === 'left' ? 'floats-in-row' : 'relative'}`}>
      <summary aria-label={name} className={`list-none [&::-webkit-details-marker]:hidden ${labelStyle}`}>
        {label}
      </summary>
      <div
        className={`absolute top-full z-20 mt-2 w-96 whitespace-normal rounded-lg border border-hairline bg-raised p-4 font-normal text-ink shadow-float max-md:fixed max-md:inset-x-0 max-md:top-auto max-md:bottom-0 max-md:max-h-[85dvh] max-md:w-auto max-md:overflow-y-auto max-md:rounded-b-none max-md:pb-6 ${place}`}
      >
        {children}
      </div>
    </details>
  );
}
