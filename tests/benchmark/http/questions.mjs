/* The same questions to each server. A number makes a question different from all others, so that no answer is kept. */

const KARTA_SERVICES = `query Services($day: Date!) { services(first: 50, where: { startsOn: { gte: $day } }) { nodes {
  name level municipality { name code } provisions(validity: ALL) { provider { name } }
  locations(validity: ALL) { address latitude longitude } licences(validity: ALL) { number validFrom validUntil }
  allocations(validity: ALL) { places kind { code } } } } }`;
const POSTGRAPHILE_SERVICES = `query Services($offset: Int!) { allServices(first: 50, offset: $offset, orderBy: NAME_BG_ASC) { nodes {
  nameBg level municipalityByMunicipalityId { nameBg code }
  provisionsByServiceId { nodes { providerByProviderId { nameBg } } }
  serviceLocationsByServiceId { nodes { address latitude longitude } }
  licencesByServiceId { nodes { number validFrom validUntil } }
  allocationsByServiceId { nodes { places serviceKindByKindId { code } } } } } }`;
const KARTA_COVERAGE = `query Ledger($district: String!, $first: Int!) { coverage(first: $first, where: { district: { eq: $district } }) { nodes {
  level host { code } kind { code } maximumUsers countedPlaces gapPlaces
  contributions(first: 40) { nodes { service { externalIds { value } } outcome places reasons { code } } } } } }`;

const DISTRICTS =
  'BGS BLG DOB GAB HKV JAM KNL KRZ LOV MON PAZ PDV PER PVN RAZ RSE SFO SHU SLS SLV SML SOF SZR TGV VAR VID VRC VTR'.split(
    ' ',
  );

// Days before most services began: every question is another one, and all bring 50 services.
const dayOf = (number) => new Date(Date.UTC(1950, 0, 1 + (number % 20_000))).toISOString().slice(0, 10);
const post = (query, variables) => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query, variables }),
});

/** (a) 50 services with what hangs on them. */
export const services = {
  karta: (number) => post(KARTA_SERVICES, { day: dayOf(number) }),
  postgraphile: (number) => post(POSTGRAPHILE_SERVICES, { offset: number % 100 }),
  bare: (number) => ({ method: 'GET', path: `/services?offset=${number % 100}` }),
};

/** (b) All rows of a district with their ledger. */
export const coverage = {
  karta: (number) =>
    post(KARTA_COVERAGE, { district: DISTRICTS[number % 28], first: 250 + (Math.floor(number / 28) % 250) }),
  bare: (number) => ({
    method: 'GET',
    path: `/coverage?district=${DISTRICTS[number % 28]}&first=${250 + (Math.floor(number / 28) % 250)}`,
  }),
};

/** (c) Of ten questions nine are of twenty that come again and again. */
export const mix = Object.fromEntries(
  ['karta', 'postgraphile', 'bare'].map((server) => [
    server,
    (number) => services[server](number % 10 === 0 ? 100 + number : number % 20),
  ]),
);
/** The parts of the mix by themselves. */
export const hits = { karta: (number) => services.karta(number % 20) };
