import { execFile } from 'node:child_process';
import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres/index.js';
import { createDatabase, databaseUrl } from '../support/server.js';
import { type Measures } from './measure.js';
import { storeCountry } from './store-country.js';
import { syntheticCountry } from './synthetic-country.js';

type Size = Measures & { readonly times: number; readonly peak: number };

const MEBIBYTE = 1024 * 1024;
const run = promisify(execFile);

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
const folder = await mkdtemp(join(tmpdir(), 'karta-bench-'));
await chmod(folder, 0o755);
const postgres = await startEmbeddedPostgres({
  ...{ dataDir: join(folder, 'database'), fallbackName: 'karta-bench', durable: false, log: () => undefined },
});
try {
  const found: Size[] = [];
  for (const times of sizes.length > 0 ? sizes : [1, 10, 100]) found.push(await measured(times));
  console.log(await report(found));
  process.exitCode = bars(found).every(({ isMet }) => isMet) ? 0 : 1;
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

async function measured(times: number): Promise<Size> {
  const name = `bench_${String(times)}`;
  await createDatabase(postgres.url, name);
  const url = databaseUrl(postgres.url, name);
  await run(process.execPath, [join(import.meta.dirname, '../../dist/src/migrate.js')], {
    env: { ...process.env, DATABASE_URL: url },
  });
  await storeCountry(url, syntheticCountry(times));
  const script = join(import.meta.dirname, 'one-size.ts');
  const { stdout } = await run(
    process.execPath,
    ['--max-old-space-size=4096', ...process.execArgv, script, url, String(times)],
    {
      maxBuffer: MEBIBYTE,
    },
  );
  // The line that the script prints.
  return { times, ...(JSON.parse(stdout) as Measures & { peak: number }) };
}

function bars(found: readonly Size[]): readonly { readonly bar: string; readonly isMet: boolean }[] {
  const one = found.find(({ times }) => times === 1);
  const hundred = found.find(({ times }) => times === 100);
  return [
    ...(one === undefined
      ? []
      : [
          { bar: '1x: whole country under 100 ms', isMet: one.whole < 100 },
          { bar: '1x: change of one licence under 10 ms', isMet: one.change < 10 },
          { bar: '1x: forecast of a year under 1 s', isMet: one.forecast < 1_000 },
        ]),
    ...(hundred === undefined
      ? []
      : [
          { bar: '100x: change of one licence under 50 ms', isMet: hundred.change < 50 },
          { bar: '100x: memory under 4 GB', isMet: hundred.peak < 4_096 * MEBIBYTE },
        ]),
    ...(one === undefined || hundred === undefined
      ? []
      : [
          {
            bar: `100x: whole country at most 130 times 1x (it is ${(hundred.whole / one.whole).toFixed(0)} times)`,
            isMet: hundred.whole <= 130 * one.whole,
          },
        ]),
  ];
}

async function report(found: readonly Size[]): Promise<string> {
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  await client.end();
  const [cpu] = cpus();
  const milliseconds = (value: number) => (value < 100 ? value.toFixed(1) : value.toFixed(0));
  const line = (name: string, of: (size: Size) => string) => `| ${name} | ${found.map(of).join(' | ')} |`;
  return [
    `Measured on ${new Date().toISOString().slice(0, 10)}: ${cpu?.model ?? 'unknown processor'}, ${String(cpus().length)} cores, ${(totalmem() / MEBIBYTE / 1024).toFixed(0)} GB; Node.js ${process.versions.node}, PostgreSQL ${rows[0]?.server_version ?? ''}. Times in milliseconds, the middle of several.`,
    '',
    line('', ({ times }) => `${String(times)}x`),
    `| --- | ${found.map(() => '---:').join(' | ')} |`,
    line('municipalities that fall short', ({ shortHosts }) => String(shortHosts)),
    line('rows of the Map', ({ rows: count }) => String(count)),
    line('services', ({ services }) => String(services)),
    line('load from PostgreSQL', ({ load }) => milliseconds(load)),
    line('arrange', ({ arrange }) => milliseconds(arrange)),
    line('compute every row, 180 days ahead', ({ compute }) => milliseconds(compute)),
    line('whole country (arrange and compute)', ({ whole }) => milliseconds(whole)),
    line('timeline of a year of the country', ({ timeline }) => milliseconds(timeline)),
    line('forecast of a year of the country', ({ forecast }) => milliseconds(forecast)),
    line('change of one licence', ({ change }) => milliseconds(change)),
    line('scenario of 20 edits', ({ scenario }) => milliseconds(scenario)),
    line('resident memory at the end, MB', ({ memory }) => (memory / MEBIBYTE).toFixed(0)),
    line('resident memory at most, MB', ({ peak }) => (peak / MEBIBYTE).toFixed(0)),
    '',
    ...bars(found).map(({ bar, isMet }) => `- ${bar}: ${isMet ? 'met' : 'MISSED'}`),
  ].join('\n');
}
