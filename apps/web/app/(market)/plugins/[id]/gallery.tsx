import type { PluginContent, PluginItem } from '@pi/domain/api';
import { Section } from '#components/section.tsx';
import { moreItems } from '#lib/more-items.ts';
import { screenshotPath } from '#lib/picture-paths.ts';

interface Props {
  content: Pick<PluginContent, 'screenshots' | 'videos'> | null;
  plugin: Pick<PluginItem, 'marketplace' | 'externalId'>;
}

/** A page has no more of them: the API has all. */
const MOST = 12;

/** Screenshots as pictures or links, videos as links; nothing where they were not read. */
export function Gallery({ content, plugin }: Props) {
  const { screenshots, videos } = content ?? {};
  if (screenshots === undefined && videos === undefined) return null;
  const pictures = moreItems([...new Set(screenshots)], MOST);
  const films = moreItems([...new Set(videos)], MOST);
  const isEmpty = pictures.shown.length + films.shown.length === 0;
  return (
    <Section id="screenshots" title="Screenshots and videos">
      {isEmpty && <p className="text-ink-2">The listing has none.</p>}
      {pictures.shown.length > 0 && (
        <ul className="flex flex-wrap items-start gap-x-4 gap-y-2">
          {pictures.shown.map((address, index) => (
            <li key={address}>
              <Screenshot
                address={address}
                label={`Screenshot ${index + 1}`}
                src={screenshotPath(plugin, address, index)}
              />
            </li>
          ))}
          {pictures.more && <li className="py-2.5 text-ink-2">{pictures.more}</li>}
        </ul>
      )}
      {films.shown.length > 0 && (
        <ul className="mt-2 flex flex-wrap gap-x-4">
          {films.shown.map((address, index) => (
            <li key={address}>
              <MediaLink address={address}>
                Video {index + 1} <span className="text-ink-2">({hostOf(address)})</span>
              </MediaLink>
            </li>
          ))}
          {films.more && <li className="py-2.5 text-ink-2">{films.more}</li>}
        </ul>
      )}
    </Section>
  );
}

function Screenshot({ address, label, src }: { address: string; label: string; src: string | null }) {
  if (!src)
    return (
      <MediaLink address={address}>
        {label} <span className="text-ink-2">({hostOf(address)})</span>
      </MediaLink>
    );
  return (
    <a href={address} rel="nofollow noopener" className="block border border-hairline hover:border-hairline-strong">
      {/* biome-ignore lint/performance/noImgElement: served by our own route */}
      <img src={src} alt={label} width={240} height={150} loading="lazy" className="h-[150px] w-60 object-contain" />
    </a>
  );
}

function MediaLink({ address, children }: { address: string; children: React.ReactNode }) {
  return (
    <a href={address} rel="nofollow noopener" className="inline-block py-2.5 text-accent hover:underline">
      {children}
    </a>
  );
}

/** The host of an address, to say where a link leads. */
function hostOf(address: string): string {
  return URL.parse(address)?.hostname.replace(/^www\./, '') ?? address;
}
