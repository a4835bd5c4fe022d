import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Day } from '../../kernel/day.js';
import { commandMutations } from '../../platform/commands/index.js';
import { DateScalar, listQuery } from '../../platform/graphql/index.js';
import { type Context } from '../../platform/request/context.js';
import { providerByKey, ProviderType } from '../../providers/api/index.js';
import { type ProviderRow } from '../../providers/store/index.js';
import { serviceByKey, ServiceType } from '../../services/api/index.js';
import { type ServiceRow } from '../../services/store/index.js';
import { factFields } from '../../sources/api/index.js';
import {
  discontinueApplication,
  findIncomplete,
  mendApplication,
  refuseApplication,
  registerApplication,
} from '../commands/apply.js';
import { decideAppeal, enforceEnding, orderEnding, recordAppeal } from '../commands/end-licence.js';
import { changeLicence, duplicateLicence, issueLicence, renewLicence, startActivity } from '../commands/grant.js';
import { appealDueOn, decisionDueOn, mendingDueOn } from '../rules/index.js';
import {
  type LicenceApplicationRow,
  licenceApplications,
  type LicenceEndingRow,
  licenceEndings,
  type LicenceRow,
  licences,
} from '../store/index.js';
import { LicenceApplicationType, LicenceEndingType } from './licence-application.type.js';
import { licenceByKey } from './licence.loader.js';
import { LicenceType } from './licence.type.js';

@Resolver(() => LicenceApplicationType)
class LicenceApplicationResolver extends factFields(() => LicenceApplicationType) {
  @FieldResolver(() => ServiceType, { description: 'The service that it is for.' })
  service(@Root() { serviceId }: LicenceApplicationRow, @Ctx() context: Context): Promise<ServiceRow | null> {
    return context.loader(serviceByKey).load(serviceId);
  }

  @FieldResolver(() => ProviderType, { description: 'Who applies.' })
  applicant(@Root() { applicantId }: LicenceApplicationRow, @Ctx() context: Context): Promise<ProviderRow | null> {
    return context.loader(providerByKey).load(applicantId);
  }

  @FieldResolver(() => LicenceType, {
    nullable: true,
    description: 'The licence that it is about, or that came of it; null before.',
  })
  licence(@Root() { licenceId }: LicenceApplicationRow, @Ctx() context: Context): Promise<LicenceRow | null> | null {
    return licenceId === null ? null : context.loader(licenceByKey).load(licenceId);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'By when it is to be decided; null when it is not to be any more, or waits to be mended.',
  })
  decisionDueOn(@Root() { state, purpose, clockFrom }: LicenceApplicationRow): Day | null {
    return state === 'APPLIED' ? decisionDueOn(purpose, clockFrom) : null;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'By when it is to be mended, by the calendar; on a day off, on the first working day after it. Null where nothing is.',
  })
  mendingDueOn(@Root() { state, toldIncompleteOn }: LicenceApplicationRow): Day | null {
    return state === 'INCOMPLETE' && toldIncompleteOn !== null ? mendingDueOn(toldIncompleteOn) : null;
  }
}

@Resolver(() => LicenceEndingType)
class LicenceEndingResolver extends factFields(() => LicenceEndingType) {
  @FieldResolver(() => LicenceType, { description: 'The licence.' })
  licence(@Root() { licenceId }: LicenceEndingRow, @Ctx() context: Context): Promise<LicenceRow | null> {
    return context.loader(licenceByKey).load(licenceId);
  }

  @FieldResolver(() => DateScalar, {
    description:
      'The last day to appeal, by the calendar; on a day off, the first working day after it (АПК чл. 84 и 149; unverified).',
  })
  appealDueOn(@Root() { orderedOn }: LicenceEndingRow): Day {
    return appealDueOn(orderedOn);
  }
}

const application = {
  field: 'licenceApplication',
  type: () => LicenceApplicationType,
  collection: licenceApplications,
};
const ending = { field: 'licenceEnding', type: () => LicenceEndingType, collection: licenceEndings };

/** The lives of licences: their lists, their fields, and what is done. */
export const licenceLives = [
  listQuery(
    'licenceApplications',
    'Applications for licences, as far as the viewer may see them.',
    licenceApplications,
    () => LicenceApplicationType,
  ),
  listQuery(
    'licenceEndings',
    'Orders that end licences: the enforceable ones, and others for those concerned.',
    licenceEndings,
    () => LicenceEndingType,
  ),
  LicenceApplicationResolver,
  LicenceEndingResolver,
  commandMutations(registerApplication, application),
  commandMutations(findIncomplete, application),
  commandMutations(mendApplication, application),
  commandMutations(discontinueApplication, application),
  commandMutations(refuseApplication, application),
  commandMutations(issueLicence, application),
  commandMutations(renewLicence, application),
  commandMutations(changeLicence, application),
  commandMutations(duplicateLicence, application),
  commandMutations(startActivity, { field: 'licence', type: () => LicenceType, collection: licences }),
  commandMutations(orderEnding, ending),
  commandMutations(recordAppeal, ending),
  commandMutations(decideAppeal, ending),
  commandMutations(enforceEnding, ending),
];
