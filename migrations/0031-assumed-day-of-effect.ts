import { Migration } from '@mikro-orm/migrations';
import { widenFactTable } from './fact-tables.js';

/** From what the day of effect of an edition of the Map is inferred, where its act is not at hand to say it. */
export class AssumedDayOfEffect extends Migration {
  override up(): void {
    const note = { name: 'effective_from_note', definition: 'text' };
    for (const sql of widenFactTable('map_edition', { isLimited: false }, note)) this.addSql(sql);
  }
}
