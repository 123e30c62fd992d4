import type { PluginAnalysis } from '@pi/domain/api';
import { type Fact, FactList } from '#components/facts.tsx';
import { Markdown } from '#components/markdown.tsx';
import { Section } from '#components/section.tsx';
import { formatDay } from '#lib/format.ts';
import { tierWords } from '#lib/tier-words.ts';

/** What a language model says of the plugin, marked as such; nothing where none has read it. */
export function Analysis({ analysis }: { analysis: PluginAnalysis | null }) {
  if (!analysis) return null;
  const { pitch, audience, summary, customersSay, source, day } = analysis;
  const facts = factsOf(analysis);
  if (!pitch && !audience && !summary && !customersSay && facts.length === 0) return null;
  return (
    <Section
      id="what-it-is-for"
      title="What it is for"
      condition={`by ${source}, ${formatDay(day)}`}
      note="A language model wrote this from the listing and its reviews. Prices and products in it stand in the listing, as far as rules can tell for this plugin."
    >
      <div className="grid max-w-[68ch] gap-4">
        {pitch && <p className="wrap-anywhere prose font-medium">{pitch}</p>}
        {audience && (
          <p className="wrap-anywhere prose">
            <span className="text-ink-2">For: </span>
            {audience}
          </p>
        )}
        {summary && <Markdown text={summary} />}
        {customersSay && (
          <div>
            <h3 className="font-semibold">Customers say</h3>
            <div className="mt-1">
              <Markdown text={customersSay} />
            </div>
          </div>
        )}
        {facts.length > 0 && <FactList facts={facts} long />}
      </div>
    </Section>
  );
}

function factsOf({ tags, integrations, tiers }: PluginAnalysis): Fact[] {
  return [
    ...(tags.length > 0 ? [{ label: 'Tags', value: tags.join(', ') }] : []),
    ...(integrations.length > 0 ? [{ label: 'Works with', value: integrations.join(', ') }] : []),
    ...(tiers.length > 0 ? [{ label: 'Prices', value: tiers.map(tierWords).join('; ') }] : []),
  ];
}
