import { spawn } from 'node:child_process';
import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import pg from 'pg';
import { coverage, hits, mix, services } from './questions.mjs';

const ROOT = new URL('../../../', import.meta.url).pathname;
const ROUNDS = Number(process.env.ROUNDS ?? 3);
const SECONDS = Number(process.env.SECONDS_EACH ?? 5);
const CONNECTIONS = 20;
const PORTS = { karta: 4301, postgraphile: 4302, bare: 4303 };

const children = [];
function start(name, command, args, env, isReady) {
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => isReady(String(text)) && resolve());
    child.on('exit', (code) => reject(new Error(`${name} ended with ${code}`)));
  });
}

async function measure(server, question, seconds) {
  let number = measure.next;
  const result = await autocannon({
    url: `http://127.0.0.1:${PORTS[server]}`,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [{ setupRequest: (request) => ({ ...request, ...question((number += 1)) }) }],
  });
  measure.next = number;
  const failed = result.non2xx + result.errors;
  if (failed > 0) throw new Error(`${server}: ${failed} of ${result.requests.total} requests failed`);
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    bytes: result.throughput.average,
  };
}
measure.next = 0;

/** Round after round, one server after the other, so that what else the machine does falls on all alike. */
async function compare(title, questions, options = {}) {
  const samples = Object.fromEntries(Object.keys(questions).map((server) => [server, []]));
  for (const server of Object.keys(questions)) await measure(server, questions[server], 1.5);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const server of Object.keys(questions)) {
      const writing = options.writes ? setInterval(options.writes, 1_000) : null;
      samples[server].push(await measure(server, questions[server], SECONDS));
      if (writing) clearInterval(writing);
    }
  }
  console.log(`\n${title}`);
  const mean = (server, figure) => samples[server].reduce((sum, each) => sum + each[figure], 0) / ROUNDS;
  for (const server of Object.keys(questions)) {
    const each = samples[server].map(({ perSecond }) => Math.round(perSecond)).join(' ');
    console.log(
      `  ${server.padEnd(12)} ${mean(server, 'perSecond').toFixed(0).padStart(6)} a second (rounds: ${each}), p50 ${mean(server, 'p50').toFixed(1)} ms, p99 ${mean(server, 'p99').toFixed(1)} ms, ${(mean(server, 'bytes') / 1e6).toFixed(1)} MB/s`,
    );
  }
  for (const other of ['postgraphile', 'bare']) {
    if (samples[other] && samples.karta) {
      console.log(`  karta / ${other}: ${(mean('karta', 'perSecond') / mean(other, 'perSecond')).toFixed(2)}`);
    }
  }
}

const folder = await mkdtemp(join(tmpdir(), 'karta-bench-'));
await chmod(folder, 0o755);
const { startEmbeddedPostgres } = await import(join(ROOT, 'dist/src/platform/embedded-postgres/index.js'));
const postgres = process.env.DATABASE_URL
  ? { url: process.env.DATABASE_URL, stop: async () => {} }
  : await startEmbeddedPostgres({
      dataDir: join(folder, 'database'),
      fallbackName: 'karta-bench',
      durable: true,
      log: () => {},
    });
let failure = null;
try {
  const DATABASE_URL = postgres.url;
  const unlimited = {
    KARTA_BUDGET_POINTS: '0',
    KARTA_REQUESTS_PER_MINUTE: '0',
    KARTA_SEED: 'demo',
    KARTA_TODAY: '2026-11-25',
    LOG_LEVEL: 'error',
  };
  await start(
    'karta',
    'node',
    ['--max-semi-space-size=64', 'dist/src/main.js'],
    { DATABASE_URL, PORT: PORTS.karta, ...unlimited },
    (text) => text.includes('Stop with'),
  );
  await start('bare', 'node', ['tests/benchmark/http/bare-server.mjs'], { DATABASE_URL, PORT: PORTS.bare }, (text) =>
    text.includes('ready'),
  );
  await start(
    'postgraphile',
    'node',
    ['tests/benchmark/http/postgraphile-server.mjs'],
    { DATABASE_URL, PORT: PORTS.postgraphile, NODE_ENV: 'production', GRAPHILE_ENV: 'production' },
    (text) => text.includes('ready'),
  );
  const writer = new pg.Pool({ connectionString: DATABASE_URL, max: 1 });
  const writes = () =>
    void writer.query(
      `update service set name_en = 'Demonstration service (invented)' where id = (select id from service order by key limit 1)`,
    );
  console.log(
    `Node.js ${process.version}, ${ROUNDS} rounds of ${SECONDS} s for each server, ${CONNECTIONS} connections`,
  );
  const only = process.env.ONLY ?? 'abc';
  if (only.includes('a')) await compare('(a) 50 services, every request another question', services);
  if (only.includes('b'))
    await compare('(b) all rows of a district with their ledger, every request another question', coverage);
  if (only.includes('c')) {
    await compare('(c) nine of ten questions repeated, one write a second', mix, { writes });
    await compare('    the repeated questions alone, no write: answers that are kept', hits);
  }
  await writer.end();
} catch (error) {
  failure = error;
} finally {
  for (const child of children) {
    child.removeAllListeners('exit');
    child.kill('SIGINT');
  }
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
if (failure) throw failure;
process.exit(0);
