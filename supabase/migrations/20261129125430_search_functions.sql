-- The search compares words with names. Functions that an extension made after the public lost its
-- rights are closed to the web app; where the platform's own role made them, they are open.
do $$
declare
  compared regprocedure;
begin
  for compared in
    select oid::regprocedure from pg_proc
    where proname in ('word_similarity', 'word_similarity_op', 'word_similarity_commutator_op')
      and not has_function_privilege('pi_web', oid, 'execute')
  loop
    execute format('grant execute on function %s to pi_web', compared);
  end loop;
end $$;
