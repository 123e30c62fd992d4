import type { PluginContent } from '@pi/domain/api';
import { Section } from '#components/section.tsx';
import { FoldedList } from './folded-list.tsx';
import { ManifestNotice } from './manifest-notice.tsx';

interface Props {
  content: PluginContent | null;
  marketplace: string;
}

/** What the plugin may do, now and later, and which data it collects; nothing where unknown. */
export function Permissions({ content, marketplace }: Props) {
  const { permissions, optionalPermissions, dataUse, manifestVersion } = content ?? {};
  if ([permissions, optionalPermissions, dataUse, manifestVersion].every((one) => one === undefined)) return null;
  return (
    <Section id="permissions" title="What it may do">
      <div className="grid gap-4">
        <ManifestNotice marketplace={marketplace} version={manifestVersion} />
        {permissions !== undefined && (
          <Group title="Allowed on install" items={permissions ?? []} none="It asks for no permissions." mono />
        )}
        {optionalPermissions !== undefined && (
          <Group title="May ask for later" items={optionalPermissions ?? []} none="It asks for nothing later." mono />
        )}
        {dataUse !== undefined && (
          <Group
            title="Data it collects, as its developer declares"
            items={(dataUse ?? []).map((kind) => kind.replaceAll(/[-_]/g, ' '))}
            none={dataUse === null ? 'The developer has made no declaration.' : 'Declares to collect no data.'}
          />
        )}
      </div>
    </Section>
  );
}

function Group({ title, items, none, mono }: { title: string; items: string[]; none: string; mono?: boolean }) {
  return (
    <div>
      <h3 className="text-ink-2 text-xs">{title}</h3>
      <div className="mt-1">{items.length > 0 ? <FoldedList items={items} mono={mono} /> : none}</div>
    </div>
  );
}
