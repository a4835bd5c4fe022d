import { createServer } from 'node:http';
import pg from 'pg';

/** The least that can answer: node:http and one hand-written statement for each question, JSON made by the database. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const SERVICES = `
  select coalesce(json_agg(s), '[]')::text as body from (
    select s.name_bg as "name", s.level,
      (select json_build_object('name', m.name_bg, 'code', m.code) from municipality m where m.id = s.municipality_id) as "municipality",
      (select json_agg(json_build_object('provider', json_build_object('name', p.name_bg))) from provision v join provider p on p.id = v.provider_id where v.service_id = s.id) as "provisions",
      (select json_agg(json_build_object('address', l.address, 'latitude', l.latitude, 'longitude', l.longitude)) from service_location l where l.service_id = s.id) as "locations",
      (select json_agg(json_build_object('number', l.number, 'validFrom', l.valid_from, 'validUntil', l.valid_until)) from licence l where l.service_id = s.id) as "licences",
      (select json_agg(json_build_object('places', a.places, 'kind', json_build_object('code', k.code))) from allocation a join service_kind k on k.id = a.kind_id where a.service_id = s.id) as "allocations"
    from (select * from service order by name_bg, id limit 50 offset $1) s order by s.name_bg, s.id) s`;

/** The rows of a district with the allocations that stand behind each, and whether licence and state allow them to count. */
const COVERAGE = `
  select coalesce(json_agg(r), '[]')::text as body from (
    select e.level, h.code as "host", k.code as "kind", e.maximum_users as "maximumUsers",
      (select sum(a.places) from allocation a join service s on s.id = a.service_id
        where a.kind_id = e.kind_id and s.municipality_id = e.host_id and s.level = e.level
          and a.valid_from <= $2 and (a.valid_until is null or a.valid_until > $2)) as "places",
      (select json_agg(json_build_object('service', s.key, 'places', a.places,
          'licensed', exists (select from licence l where l.service_id = s.id and l.valid_from <= $2 and l.valid_until > $2
            and coalesce(l.revoked_on > $2, true) and coalesce(l.terminated_on > $2, true)),
          'suspended', exists (select from suspension u where u.service_id = s.id and u.valid_from <= $2 and coalesce(u.valid_until > $2, true)),
          'funded', exists (select from funding f where f.service_id = s.id and f.valid_from <= $2 and coalesce(f.valid_until > $2, true)
            and f.funding_source in ('STATE', 'STATE_AND_MUNICIPAL')),
          'started', s.starts_on <= $2, 'closed', coalesce(s.closed_on <= $2, false)))
        from allocation a join service s on s.id = a.service_id
        where a.kind_id = e.kind_id and s.municipality_id = e.host_id and s.level = e.level
          and a.valid_from <= $2 and (a.valid_until is null or a.valid_until > $2)) as "ledger"
    from map_entry e join municipality h on h.id = e.host_id join district d on d.id = h.district_id join service_kind k on k.id = e.kind_id
    where d.code = $1 order by e.level, h.code, k.code limit $3) r`;

createServer(async (request, response) => {
  const url = new URL(request.url, 'http://localhost');
  const { rows } =
    url.pathname === '/services'
      ? await pool.query({ name: 'services', text: SERVICES, values: [Number(url.searchParams.get('offset'))] })
      : await pool.query({
          name: 'coverage',
          text: COVERAGE,
          values: [url.searchParams.get('district'), '2026-11-25', Number(url.searchParams.get('first'))],
        });
  response.setHeader('content-type', 'application/json');
  response.end(rows[0].body);
}).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
