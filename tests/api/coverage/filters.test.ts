import { afterAll, beforeAll, describe, it } from 'vitest';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase } from '../../support/database.js';
import { type Plain } from '../platform/condition.js';
import { judgeAnyConditions, judgeEveryOperator, type JudgedList } from '../platform/judged-list.js';

let api: Api;
beforeAll(async () => {
  api = await apiOver(await demoDatabase());
});
afterAll(() => api.stop());

/** For the thousand conditions of the long run. */
const LONG = 300_000;

type Row = Plain & {
  host: { code: string; name: string };
  district: { code: string; planningRegion: { code: string } };
  kind: { code: string; activityGroup: string | null; targetGroup: string | null };
  accessNotSecured: readonly Plain[];
};

describe('a condition on rows of the Map, which are computed', () => {
  const list: JudgedList = {
    name: 'coverage',
    input: 'CoverageWhereInput',
    scope: { district: { in: ['MON', 'HKV', 'VTR'] } },
    nodes: `id level host { code name } district { code planningRegion { code } } kind { code activityGroup targetGroup } status severity
      temporarilyLost accessNotSecured { id } maximumUsers countedPlaces havePlaces gapPlaces openPlaces shortfallPlaces coverageRatio provenance`,
    shape: {
      fields: {
        ...{
          id: 'id',
          level: 'enum',
          host: 'code',
          hostName: 'name',
          district: 'code',
          planningRegion: 'code',
          kind: 'code',
        },
        ...{ activityGroup: 'enum', targetGroup: 'enum', status: 'enum', severity: 'enum', provenance: 'enum' },
        ...{ temporarilyLost: 'bool', hasUnsecuredAccess: 'bool', coverageRatio: 'decimal', maximumUsers: 'int' },
        ...{ countedPlaces: 'int', havePlaces: 'int', gapPlaces: 'int', openPlaces: 'int', shortfallPlaces: 'int' },
      },
    },
    plain: (row) => {
      const { host, district, kind, accessNotSecured, ...rest } = row as Row;
      const { code, activityGroup, targetGroup } = kind;
      const territory = {
        host: host.code,
        hostName: host.name,
        district: district.code,
        planningRegion: district.planningRegion.code,
      };
      return {
        ...rest,
        ...territory,
        kind: code,
        activityGroup,
        targetGroup,
        hasUnsecuredAccess: accessNotSecured.length > 0,
      };
    },
  };

  it('is answered with exactly the rows for which it holds', () => judgeAnyConditions(api, list), LONG);
  it('may use every operator on every field', () => judgeEveryOperator(api, list));
});
