import type { ClaimView } from '@pi/events';
import { Section } from '#components/section.tsx';

/** The companies that somebody belongs to; nothing where they never said so of any. */
export function MyCompanies({ claims }: { claims: ClaimView[] }) {
  if (claims.length === 0) return null;
  const names = claims.map(({ company, pluginName, plugin }) => company?.name ?? pluginName ?? plugin);
  return (
    <Section id="companies" title="Companies" more={{ href: '/me/companies', label: 'All of them' }}>
      <p className="text-ink-2">You say that you belong to {new Intl.ListFormat('en').format([...new Set(names)])}.</p>
    </Section>
  );
}
