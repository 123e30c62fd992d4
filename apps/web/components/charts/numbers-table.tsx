interface Props {
  /** Column titles; the first column names the row. */
  columns: string[];
  rows: (string | number)[][];
  /** Shown under the table, e.g. what is left out. */
  note?: string;
}

/** The numbers of a chart as a table. */
export function NumbersTable({ columns, rows, note }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, and these are numbers
    <div
      role="group"
      aria-label="The same numbers as a table"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it
      tabIndex={0}
      className="max-h-80 overflow-auto"
    >
      <table className="mt-1 text-ink">
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" className={`py-1 font-medium ${index ? 'pl-6 text-right' : 'text-left'}`}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name} className="border-hairline border-t">
              <th scope="row" className="py-1 text-left font-normal">
                {name}
              </th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]} className="py-1 pl-6 text-right">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {note && <p className="mt-1">{note}</p>}
    </div>
  );
}
