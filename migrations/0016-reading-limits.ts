import { Migration } from '@mikro-orm/migrations';
import { readBy, whatMayBeRead, whoseItIs } from './reading-functions.js';
import { recordedSinceShown } from './recorded-since-shown.js';
import { shownAudit, shownProcedures, shownReports } from './shown-views.js';

/**
 * What is not public is read by whoever has the permission to read it, as the session says it, within his area on the days
 * that count; the same in lists, histories, at earlier instants and in the audit.
 */
export class ReadingLimits extends Migration {
  override up(): void {
    for (const sql of [...whatMayBeRead, ...whoseItIs]) this.addSql(sql);
    this.#rows();
    this.#keys();
    for (const sql of [...shownReports, ...shownProcedures, ...shownAudit]) this.addSql(sql);
    this.addSql(`drop function is_of_viewer(uuid)`);
  }

  #rows(): void {
    const ofMunicipality = 'municipality_id = any(viewer_municipalities())';
    this.#seenWhere('service_procedure', readBy('PROCEDURE_READ', ofMunicipality));
    this.#seenWhere(
      'licence_application',
      readBy('LICENCE_APPLICATION_READ', 'applicant_id = viewer_provider() or is_in_area_of_viewer(service_id)'),
    );
    const ofHolder = `exists (select from public.licence l where l.id = licence_id
      and (l.holder_id = viewer_provider() or is_in_area_of_viewer(l.service_id)))`;
    this.#seenWhere('licence_ending', `enforced_on is not null or ${readBy('LICENCE_ENDING_READ', ofHolder)}`);
    const concerned = 'concerns_viewer(service_id, performed_on)';
    this.#seenWhere('inspection', `enforceable_on is not null or ${readBy('INSPECTION_READ', concerned)}`);
    for (const sql of recordedSinceShown) this.addSql(sql);
    for (const table of ['map_draft', 'map_draft_entry']) {
      this.#seenWhere(table, `viewer_may_anywhere('MAP_DRAFT_READ')`);
    }
    const done = `role = current_setting('karta.role', true) and viewer_is('ASP', 'AKSU')
      or ${ofMunicipality} or provider_id = viewer_provider()`;
    this.addSql(`alter policy seen on audit_entry using (${readBy('AUDIT_READ', done)})`);
  }

  #seenWhere(table: string, condition: string): void {
    this.addSql(`alter policy seen on ${table} using (${condition})`);
    this.addSql(`alter policy changed on ${table} using (${condition})`);
    this.addSql(`alter policy seen on ${table}_history using (${condition})`);
  }

  #keys(): void {
    const managed = `viewer_may_anywhere('API_KEY_MANAGE')`;
    this.addSql(`
      alter policy seen on api_key using (${managed} or current_setting('karta.client', true) = 'key:' || id)`);
    this.addSql(`alter policy added on api_key with check (${managed})`);
    this.addSql(`alter policy changed on api_key using (${managed})`);
  }
}
