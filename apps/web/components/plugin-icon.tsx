'use client';

import Image from 'next/image';
import { useState } from 'react';
import { initials } from '#lib/format.ts';

interface Props {
  name: string;
  /** Null where there is no logo to show. */
  src: string | null;
  /** Pixels, both ways. */
  size?: 24 | 56;
}

/** A plugin's logo, or its initials. Decorative: the name is beside it. */
export function PluginIcon({ name, src, size = 24 }: Props) {
  const [failed, setFailed] = useState(false);
  const style = { width: size, height: size, fontSize: size * 0.4 };
  if (src && !failed)
    return (
      <Image
        src={src}
        alt=""
        width={size}
        height={size}
        style={style}
        onError={() => setFailed(true)}
        className="shrink-0"
      />
    );
  return (
    <span
      aria-hidden
      style={style}
      className="inline-flex shrink-0 items-center justify-center rounded bg-hover font-medium text-ink-2 leading-none"
    >
      {initials(name)}
    </span>
  );
}
