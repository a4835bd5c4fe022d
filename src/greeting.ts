import { type App } from './app.js';
import { GRAPHQL_PATH } from './platform/http/graphql-route.js';

const QUESTION = `query Greeting {
  dataset { isDemonstration byProvenance { provenance records } }
  municipalities(first: 1) { totalCount }
  country: coverageSummary(groupBy: []) { municipalitiesFallingShort shortfallPlaces }
  hosts: coverageSummary(groupBy: [MUNICIPALITY], orderBy: SHORTFALL_PLACES) { key { code name(lang: "en") } shortfallPlaces }
}`;

type Answer = {
  readonly dataset: { isDemonstration: boolean; byProvenance: { provenance: string; records: number }[] };
  readonly municipalities: { totalCount: number };
  readonly country: { municipalitiesFallingShort: number; shortfallPlaces: number }[];
  readonly hosts: { key: { code: string; name: string | null }[]; shortfallPlaces: number }[];
};

/** What a person sees after the start: where to look, what is loaded, and the answer that the product exists for. */
export async function greeting({ http }: App, notice: string | null): Promise<string> {
  const answer = await http.inject({ method: 'POST', url: GRAPHQL_PATH, payload: { query: QUESTION } });
  const { data } = answer.json<{ data: Answer }>();
  const addresses = http.addresses().flatMap((listening) => {
    if (typeof listening === 'string') return [];
    const host = listening.family === 'IPv6' ? `[${listening.address}]` : listening.address;
    return [`http://${host}:${String(listening.port)}${GRAPHQL_PATH}`];
  });
  const lines = [
    '',
    `Karta answers at ${addresses.join(' and ')} (open it in a browser for the explorer)`,
    ...(notice === null ? [] : [notice]),
    `Loaded: ${loaded(data)}`,
    ...whoFallsShort(data),
    'Stop with Ctrl-C.',
    '',
  ];
  return lines.join('\n');
}

function loaded({ dataset }: Answer): string {
  const counts = dataset.byProvenance.map(({ provenance, records }) => `${records.toLocaleString('en')} ${provenance}`);
  if (counts.length === 0) return 'nothing yet. KARTA_SEED=demo or reference fills the database at start.';
  const warning = dataset.isDemonstration
    ? ' facts. DEMONSTRATION DATA: services and providers are invented.'
    : ' facts.';
  return `${counts.join(', ')}${warning}`;
}

function whoFallsShort({ dataset, municipalities, country: [country], hosts }: Answer): readonly string[] {
  if (country === undefined) return ['No edition of the Map is in force, so nobody can say who falls short of it.'];
  const mark = dataset.isDemonstration ? ' (demonstration data)' : '';
  const worst = hosts.slice(0, 3);
  return [
    `Today ${String(country.municipalitiesFallingShort)} of ${String(municipalities.totalCount)} municipalities fall short of the Map, by ${country.shortfallPlaces.toLocaleString('en')} places${mark}. The worst:`,
    ...worst.flatMap(({ key: [host], shortfallPlaces }) =>
      host === undefined
        ? []
        : [`  ${host.name ?? ''} (${host.code}): ${shortfallPlaces.toLocaleString('en')} places missing${mark}`],
    ),
  ];
}
