import { type Desk } from '../../platform/commands/index.js';
import { mapDrafts, type MapDraftRow } from '../store/index.js';

/** A draft that may still be changed: it is not adopted yet (ЗСУ чл. 34). */
export async function openDraft(desk: Desk, id: string): Promise<MapDraftRow> {
  const row = await desk.subject(mapDrafts, id, 'draft');
  desk.permit({});
  desk.refuseWhere(row.editionId !== null, 'DRAFT_ADOPTED', 'draft');
  return row;
}
