const BEGINNING = `-- What a new database needs besides its tables; run by \`npm run db:seed\` and by the Supabase CLI. Safe to repeat.
do $$
begin
  -- The private bucket of kept pages (SUPABASE_STORAGE_BUCKET). A Postgres without Supabase keeps them in a folder.
  if to_regclass('storage.buckets') is not null then
    insert into storage.buckets (id, name, public) values ('raw-pages', 'raw-pages', false) on conflict (id) do nothing;
  end if;
end $$;

-- A small snapshot of sample data, written by \`npm run pi -- backup --seed\`: invented plugins of invented developers.
-- A database that holds data stays as it is. To leave it out: set pi.sample_data = 'off'.
do $sample$
begin
  if current_setting('pi.sample_data', true) = 'off' or exists (select from public.instance) then
    return;
  end if;
  insert into public.instance (data_origin) values ('sample');
`;

const END = `end $sample$;
`;

/**
 * The text of \`supabase/seed.sql\`.
 * @param statements what inserts the snapshot
 * @throws Error when a statement holds an \`@\`, as e-mail addresses do, or would end the block
 */
export function seedText(statements: readonly string[]): string {
  const wrong = statements.find((statement) => /@|\$sample\$/.test(statement));
  if (wrong) throw new Error(`--seed: a row holds an @, which a seed must not: ${wrong.slice(0, 60)}`);
  return BEGINNING + statements.map((statement) => `${statement}\n`).join('') + END;
}
