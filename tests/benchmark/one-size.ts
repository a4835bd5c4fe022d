import { openKysely } from '../../src/platform/database/open-kysely.js';
import { loadSnapshot } from '../../src/coverage/store/index.js';
import { measure } from './measure.js';

// One size in a process of its own, so that the memory is its own. Prints the measures as a line of JSON.
const [url = '', times = '1'] = process.argv.slice(2);
const database = openKysely(url, 1);
const measures = await measure(() => loadSnapshot(database), Number(times) >= 50);
await database.destroy();
console.log(JSON.stringify({ ...measures, peak: process.resourceUsage().maxRSS * 1024 }));
