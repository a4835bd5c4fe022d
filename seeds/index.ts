import { reportCalibration } from './demo/calibration.js';
import { demoData } from './demo/demo-data.js';
import { inOneTransaction } from './loading/in-one-transaction.js';
import { loadDemo } from './loading/load-demo.js';
import { loadReference } from './loading/load-reference.js';
import { isMadeFromTheseFiles, recordMadeFrom } from './loading/made-from.js';
import { referenceData } from './reference/reference-data.js';
import { type SeedName } from './seed-name.js';

export { type SeedName } from './seed-name.js';
export { SeedRefused } from './seed-refused.js';

/** Loads a seed, whole or not at all. Loading the same version again does nothing. */
export async function seed(url: string, name: SeedName, report: (line: string) => void): Promise<void> {
  await inOneTransaction(url, async (client) => {
    if (await isMadeFromTheseFiles(client, name)) {
      report(`The ${name} data is already loaded, nothing to do`);
      return;
    }
    await loadReference(client, referenceData(), report);
    await recordMadeFrom(client, 'reference');
    if (name === 'demo') {
      if (await loadDemo(client, demoData(), report)) await reportCalibration(client, report);
      await recordMadeFrom(client, 'demo');
    }
    // So that the first questions are already answered by what the tables hold.
    await client.query('analyze');
  });
}
