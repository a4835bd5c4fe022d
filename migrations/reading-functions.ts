/** A row that is not public everywhere, and whoever may read such rows anywhere or, where the condition holds, of his own. */
export const readBy = (permission: string, own: string) =>
  `viewer_may_anywhere('${permission}') or viewer_may('${permission}') and (${own})`;

/** What the viewer may read beside what is public: the session says it, and nothing where it says nothing. */
export const whatMayBeRead = [
  ...(['may', 'may_anywhere'] as const).map(
    (setting) => `
      create function viewer_${setting}(permission text) returns boolean stable parallel safe language sql as
      $$ select coalesce(permission = any(string_to_array(current_setting('karta.${setting}', true), ',')), false) $$`,
  ),
  // The day of the request; where the session says none, the one in Bulgaria.
  `create function viewer_today() returns date stable parallel safe language sql as
   $$ select coalesce(nullif(current_setting('karta.today', true), '')::date, (now() at time zone 'Europe/Sofia')::date) $$`,
];

/** Services are public and so is who runs them: what hangs on them is of the municipality, and of those who ran or run them. */
export const whoseItIs = [
  `create function is_in_area_of_viewer(service uuid) returns boolean stable parallel safe language sql as $$
     select exists (select from public.service s where s.id = service and s.municipality_id = any(public.viewer_municipalities()))
   $$`,
  `create function concerns_viewer(service uuid, day date) returns boolean stable parallel safe language sql as $$
     select public.is_in_area_of_viewer(service) or exists (
       select from public.provision v where v.service_id = service and v.provider_id = public.viewer_provider()
         and exists (select from (values (day), (public.viewer_today())) d (day)
           where v.valid_from <= d.day and (v.valid_until is null or v.valid_until > d.day)))
   $$`,
];
