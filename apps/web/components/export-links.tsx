import { buttonStyle } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Popover } from '#components/ui/popover.tsx';

const FORMATS = [
  { format: 'csv', label: 'CSV', meaning: 'spreadsheets' },
  { format: 'jsonl', label: 'JSON lines', meaning: 'programs' },
  { format: 'parquet', label: 'Parquet', meaning: 'DuckDB and warehouses' },
] as const;

const LABEL = (
  <>
    <Icon name="download" />
    Export
  </>
);

interface Props {
  /** What is exported, and the address of its file without the format. */
  tables: readonly { label: string; href: string }[];
}

/** What opens the files that all of a list, or of a marketplace, can be had as. */
export function ExportLinks({ tables }: Props) {
  return (
    <div className="h-8 max-md:h-10">
      <Popover side="right" label={LABEL} labelStyle={`${buttonStyle({ look: 'quiet' })} cursor-pointer`}>
        {tables.map(({ label, href }) => (
          <div key={href} className="not-first:mt-4">
            <p className="font-semibold">{label}</p>
            <ul className="mt-1 flex flex-wrap gap-x-5">
              {FORMATS.map(({ format, label: name, meaning }) => (
                <li key={format}>
                  <a
                    href={`${href}${href.includes('?') ? '&' : '?'}format=${format}`}
                    download
                    title={`For ${meaning}`}
                    aria-label={`${label} as ${name}`}
                    className="inline-block py-1 text-accent underline max-md:py-2"
                  >
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </Popover>
    </div>
  );
}
