import { type Provenance, weakest, weakestOf } from '../../kernel/provenance.js';
import {
  type AggregateGroup,
  aggregateInMemory,
  filterRows,
  type GroupedQuestion,
  type ListArguments,
  pageOf,
  type Where,
} from '../../platform/query/index.js';
import {
  type Cell,
  type CellSupply,
  type Contribution,
  type CoverageGroupBy,
  type CoverageRow,
  fallsShort,
  groupRows,
  lacksAccess,
  linesNotOnMap,
  linesOfService,
  minimumPackage,
  type MinimumPackage,
  type RowGroup,
  type ServiceFacts,
  supplyOf,
} from '../rules/index.js';
import { coverageRows } from './coverage-rows.js';
import { type CoverageView, type RowScope } from './coverage-view.js';
import { type Asked, type CoverageViews } from './coverage-views.js';
import { hashOfRows } from './result-hash.js';

/** A page of rows, in a form that can be sent between threads. */
export type RowPage = {
  readonly rows: readonly CoverageRow[];
  readonly cursors: readonly string[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: number;
  readonly editionKey: string | null;
};

/** Places of a service that count for a kind, and how far that may be trusted. */
export type CountedPlaces = { readonly serviceId: string; readonly places: number; readonly provenance: Provenance };

/** Places that count in the rows of a host, and how far those rows may be trusted; null where none counts. */
export type HostedPlaces = { readonly places: number; readonly provenance: Provenance | null };

/** Whether a municipality falls short, and whether its people lack access; null before the first edition. */
export type Standing = { readonly fallsShort: boolean | null; readonly lacksAccess: boolean | null };

function hostedPlaces(rows: readonly CoverageRow[]): HostedPlaces {
  const counted = rows.filter(({ countedPlaces }) => countedPlaces > 0);
  return {
    places: counted.reduce((sum, { countedPlaces }) => sum + countedPlaces, 0),
    provenance: weakestOf(counted.map(({ provenance }) => provenance)),
  };
}

/** What can be asked about the rows of a day. Everything that goes in and out can be sent between threads. */
export function rowQuestions(views: CoverageViews) {
  const servicesByKey = new WeakMap<CoverageView, ReadonlyMap<string, ServiceFacts>>();
  return {
    async page(asked: Asked, scope: RowScope, args: ListArguments): Promise<RowPage> {
      const view = await views.of(asked);
      const rows = filtered(view, scope, args.where);
      const editionKey = view.edition?.id ?? null;
      const context = [view.day, editionKey, asked.horizonDays, scope];
      const page = pageOf(coverageRows(view.directory), rows, args, context);
      return {
        rows: page.rows,
        cursors: page.rows.map(page.cursorOf),
        hasNextPage: page.hasNextPage,
        hasPreviousPage: page.hasPreviousPage,
        totalCount: rows.length,
        editionKey,
      };
    },

    /** The rows that the filter leaves, taken together. */
    async aggregates(
      asked: Asked,
      scope: RowScope,
      question: GroupedQuestion,
      where?: Where,
    ): Promise<readonly AggregateGroup[]> {
      const view = await views.of(asked);
      return aggregateInMemory(coverageRows(view.directory), filtered(view, scope, where), question);
    },

    /** The hash of all rows that the filter leaves. */
    async rowsHash(asked: Asked, scope: RowScope, where?: Where): Promise<string> {
      return hashOfRows(filtered(await views.of(asked), scope, where));
    },

    async row(asked: Asked, { level, host, kind }: Cell): Promise<CoverageRow | null> {
      const rows = (await views.of(asked)).rowsOf({ host });
      return rows.find((row) => row.level === level && row.kind === kind) ?? null;
    },

    /** Empty before the first edition: then there is no Map. */
    async groups(asked: Asked, groupBy: readonly CoverageGroupBy[], where?: Where): Promise<readonly RowGroup[]> {
      const view = await views.of(asked);
      if (view.edition === null) return [];
      return groupRows(filtered(view, { country: true }, where), groupBy, view.directory);
    },

    async minimumPackage(asked: Asked, host: string): Promise<MinimumPackage> {
      const { edition, rows, country } = await views.of(asked);
      const municipality = country.facts.municipalities.get(host)?.municipality;
      if (municipality === undefined) throw new Error(`Municipality ${host} is not among the facts`);
      return minimumPackage({ edition, rows, notOnMap: linesNotOnMap(country, host) }, municipality);
    },

    /** Of every municipality, by code. */
    async standings(asked: Asked): Promise<ReadonlyMap<string, Standing>> {
      const view = await views.of(asked);
      const { edition } = view;
      const rowsOfDistrict = Map.groupBy(view.rows, ({ district }) => district);
      return new Map(
        [...view.country.facts.municipalities].map(([code, { municipality }]) => [
          code,
          {
            fallsShort: fallsShort({ edition, rows: view.rowsOf({ host: code }) }, code),
            lacksAccess: lacksAccess({ edition, rows: rowsOfDistrict.get(municipality.district) ?? [] }, municipality),
          },
        ]),
      );
    },

    /** The places that count in the rows of each municipality that hosts any, by its code. */
    async countedPlacesByHost(asked: Asked): Promise<ReadonlyMap<string, HostedPlaces>> {
      const { rows } = await views.of(asked);
      const hosted = Map.groupBy(rows, ({ host }) => host);
      return new Map([...hosted].map(([host, own]) => [host, hostedPlaces(own)]));
    },

    /** What is there of every cell of these hosts with a line in the ledger, whether the Map has a row for it or not. */
    async supply(asked: Asked, hosts: readonly string[]): Promise<readonly CellSupply[]> {
      const { country } = await views.of(asked);
      return hosts.flatMap((host) => supplyOf(country, host));
    },

    /** The places that count for a kind, by service. */
    async countedPlaces(asked: Asked, kind: string): Promise<readonly CountedPlaces[]> {
      const rows = (await views.of(asked)).rowsOf({ kind });
      const counted = rows.flatMap(({ ledger }) => ledger.filter(({ outcome }) => outcome === 'COUNTED'));
      return [...Map.groupBy(counted, ({ serviceId }) => serviceId)].flatMap(([serviceId, [first, ...others]]) => {
        if (first === undefined) return [];
        const places = [first, ...others].reduce((sum, line) => sum + (line.places ?? 0), 0);
        const provenance = weakest(first.provenance, ...others.map((line) => line.provenance));
        return [{ serviceId, places, provenance }];
      });
    },

    /** The ledger lines of each service, by its key. */
    async linesOf(asked: Asked, serviceKeys: readonly string[]): Promise<readonly (readonly Contribution[])[]> {
      const view = await views.of(asked);
      const services = servicesByKey.get(view) ?? servicesOf(view);
      servicesByKey.set(view, services);
      return serviceKeys.map((key) => {
        const service = services.get(key);
        return service === undefined ? [] : linesOfService(view.country, service);
      });
    },
  };
}

function servicesOf({ country }: CoverageView): ReadonlyMap<string, ServiceFacts> {
  const all = [...country.facts.municipalities.values()].flatMap(({ services }) => services);
  return new Map(all.map((facts) => [facts.service.key, facts]));
}

/** The rows of a part of the country that the filter leaves. */
export function filtered(view: CoverageView, scope: RowScope, where: Where | undefined): readonly CoverageRow[] {
  return filterRows(coverageRows(view.directory), view.rowsOf(scope), where, view.knownCodes);
}
