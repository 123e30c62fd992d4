'use client';

import type { ComponentProps } from 'react';
import { PageFailed } from '#components/page-failed.tsx';

export default function PageError(props: ComponentProps<typeof PageFailed>) {
  return <PageFailed {...props} />;
}
