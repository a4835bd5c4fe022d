// Recomputes the hash of a result from downloaded answers to schema/examples/06-rows-with-their-hash.graphql.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import canonicalize from 'canonicalize';

const lists = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')).data.coverage);
if (lists.length === 0) throw new Error('Name the files with the answers, all pages in order.');

const keyOf = (thing) => (thing === null ? null : `${thing.externalIds[0].scheme}/${thing.externalIds[0].value}`);
const byCodePoint = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const by =
  (...fields) =>
  (a, b) =>
    fields.reduce((order, field) => order || byCodePoint(a[field], b[field]), 0);

const rows = lists
  .flatMap(({ nodes }) => nodes)
  .map(({ host, kind, edition, exemption, accessNotSecured, agreements, contributions, ...figures }) => ({
    ...figures,
    host: host.code,
    kind: kind.code,
    edition: edition.actNumber,
    exemption: keyOf(exemption),
    accessNotSecured: accessNotSecured.map(({ code }) => code),
    agreements: agreements.map(({ agreement, reason, ...pledge }) => ({
      ...pledge,
      agreement: keyOf(agreement),
      reason: reason?.code ?? null,
    })),
    contributions: contributions.nodes
      .map(({ service, kind: { code }, ...line }) => ({ ...line, service: keyOf(service), kind: code }))
      .sort(by('service', 'kind', 'from', 'basis')),
  }))
  .sort(by('level', 'host', 'kind'));

const computed = createHash('sha256').update(canonicalize(rows)).digest('hex');
const answered = new Set(lists.map(({ resultHash }) => resultHash));
console.log(`answered ${[...answered].join(', ')}\ncomputed ${computed} from ${String(rows.length)} rows`);
if (answered.size !== 1 || !answered.has(computed) || rows.length !== lists[0].totalCount) process.exit(1);
