-- What a new database needs besides its tables; run by `npm run db:seed` and by the Supabase CLI. Safe to repeat.
-- No sample data: that comes from the sample stores through the daily run. No marketplaces either: a run makes their rows.
do $$
begin
  -- The private bucket of kept pages (SUPABASE_STORAGE_BUCKET). A Postgres without Supabase keeps them in a folder.
  if to_regclass('storage.buckets') is not null then
    insert into storage.buckets (id, name, public) values ('raw-pages', 'raw-pages', false) on conflict (id) do nothing;
  end if;
end $$;
