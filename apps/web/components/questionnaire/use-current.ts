'use client';

import { useEffect, useState } from 'react';

/** A question is the current one when it crosses this band of the window. */
const BAND = '-20% 0px -70% 0px';

/** The anchor of the question that is read now: the one that is scrolled to or typed in. */
export function useCurrent(anchors: readonly string[], first: string | undefined) {
  const [current, setCurrent] = useState(first);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the questions of a page never change
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        const seen = entries.find(({ isIntersecting }) => isIntersecting && window.scrollY > 0);
        if (seen && !hasVisibleFocus(anchors)) setCurrent(seen.target.id);
      },
      { rootMargin: BAND },
    );
    for (const anchor of anchors) {
      const element = document.getElementById(anchor);
      if (element) observer.observe(element);
    }
    return () => observer.disconnect();
  }, []);
  return [current, setCurrent] as const;
}

/** Whether somebody is in a question that is in sight. */
function hasVisibleFocus(anchors: readonly string[]): boolean {
  const question = document.activeElement?.closest('fieldset');
  if (!question || !anchors.includes(question.id)) return false;
  const { top, bottom } = question.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}
