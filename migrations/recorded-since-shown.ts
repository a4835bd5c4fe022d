import { SERVING } from './served.js';

/**
 * A table whose rows are public with others: the way from its image to the images of these that show it. Where a condition
 * on the image itself holds, it is seen whatever it hangs on.
 */
export type Below = { readonly table: string; readonly from: string; readonly always?: string };

/** What hangs on inspections, and the way from its image to what was recorded of its inspection. */
const BELOW_INSPECTIONS: readonly Below[] = [
  {
    table: 'inspection_finding',
    from: 'public.inspection_history i where i.id = inspection_finding_history.inspection_id',
  },
  {
    table: 'prescription',
    from: 'public.inspection_history i where i.id = prescription_history.inspection_id',
  },
  ...['prescription_follow_up', 'quality_measure'].map((table) => ({
    table,
    from: `public.prescription p join public.inspection_history i on i.id = p.inspection_id
      where p.id = ${table}_history.prescription_id`,
  })),
];

/**
 * What was recorded of a finding is seen from the first image of its inspection on that the viewer sees: of what was
 * recorded before it that which still held then, and only when looking back to an instant since. So what was corrected
 * before the inspection was enforceable is never public.
 */
export const recordedSinceShown = BELOW_INSPECTIONS.flatMap(sinceShown);

/** The same for whatever is public with another row. */
export function sinceShown({ table, from, always }: Below): readonly string[] {
  return [
    // Whether an image was over before the change with this number; it asks about images that the viewer does not see.
    `create function ${table}_was_over(recorded uuid, image bigint, change bigint) returns boolean
   stable security definer set search_path = public, pg_temp language sql as $$
     select exists (
       select from ${table}_history h join recorded_transaction r on r.id = h.recorded_in
       where h.entry = image and r.sequence < change and (h.operation = 'DELETE' or exists (
         select from ${table}_history n join recorded_transaction t on t.id = n.recorded_in
         where n.id = recorded and n.entry > image and t.sequence <= change)))
   $$`,
    `revoke all on function ${table}_was_over(uuid, bigint, bigint) from public`,
    `grant execute on function ${table}_was_over(uuid, bigint, bigint) to ${SERVING}`,
    `alter policy seen on ${table}_history using (${always === undefined ? '' : `${always} or `}exists (
     select from (
       select min(r.sequence) as change from (select i.recorded_in from ${from}) shown
         join public.recorded_transaction r on r.id = shown.recorded_in
     ) since
     where since.change <= coalesce(nullif(current_setting('karta.known_sequence', true), '')::bigint, since.change)
       and not public.${table}_was_over(${table}_history.id, ${table}_history.entry, since.change)))`,
  ];
}
