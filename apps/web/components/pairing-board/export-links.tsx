const FORMATS = [
  { format: 'csv', label: 'CSV' },
  { format: 'txt', label: 'Text' },
  { format: 'json', label: 'JSON' },
];

/** The groups of an event as files. */
export function ExportLinks({ eventId }: { eventId: string }) {
  return (
    <ul className="flex gap-4 pt-2">
      {FORMATS.map(({ format, label }) => (
        <li key={format}>
          <a
            href={`/api/pairing/export-pairings/${eventId}?format=${format}`}
            className="text-link max-md:inline-block max-md:py-2.5"
            download
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
