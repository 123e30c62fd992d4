import { initials } from '../format.ts';

/** Two letters of a name as an SVG, in the colors of the page's stand-in for a logo. */
export function initialsPicture(name: string): string {
  const letters = initials(name).replace(/[<>&"']/g, '');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><style>text{fill:#54544e}rect{fill:#f3f3f0}@media(prefers-color-scheme:dark){text{fill:#b6b6ae}rect{fill:#21221f}}</style><rect width="24" height="24"/><text x="12" y="12" font-family="system-ui,sans-serif" font-size="9.6" font-weight="500" text-anchor="middle" dominant-baseline="central">${letters}</text></svg>`;
}
