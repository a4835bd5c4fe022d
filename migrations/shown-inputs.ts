/**
 * What commands by these permissions are told changes public facts, so everybody may read it. The function is made anew
 * from what it is, so that each migration adds to what those before it have said.
 */
export function inputsReadBy(...permissions: readonly string[]): readonly string[] {
  const names = permissions.map((name) => `''${name}'', `).join('');
  return [
    `do $$
     declare
       known text := pg_get_functiondef('public.may_read_input(text)'::regprocedure);
       widened text := replace(known, 'else permission in (', 'else permission in (${names}');
     begin
       if widened = known then raise exception 'may_read_input has no list of public permissions'; end if;
       execute widened;
     end $$`,
  ];
}
