import { phrases } from './words.ts';

/** Sentences of reviews that fit any plugin, by mood. */
export const OPINIONS = {
  good: phrases(
    'Does what it says, and quickly.|I use it every day at work.|Simple, fast, no nonsense.|Support answered within an hour, on a Sunday.|Exactly what was missing.|Installed it for the whole team.|Best of the five I tried.|Worth every cent.|Years of use and never a problem.|便利です。C’est très bien 👍|Läuft, läuft und läuft.|The last update made it even better.|Small, quiet, reliable.|I recommended it to my mother & she uses it too.',
  ),
  mixed: phrases(
    'Good, but the free plan is small.|Useful once you find the settings.|Fine for small things, slow with large ones.|Was better two versions ago.|Good idea, needs some more work.|The "export" button is hard to find.|Works most of the time.|Does half of what I need.',
  ),
  bad: phrases(
    'Stopped working after the last version <again> & support is slow.|Does not load at all since Tuesday.|Asks for far too many rights.|Everything useful is behind the paid plan now.|Had to remove it, everything became slow.|No answer from support in three weeks.|The new design hides all I used.|Charged me after I cancelled.|Broken since it was sold to somebody else.|Funktioniert nicht mehr.',
  ),
} as const;
