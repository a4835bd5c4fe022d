import { commandMutations } from '../../platform/commands/index.js';
import { allocateLegacy } from '../commands/allocate-legacy.js';
import { mergeService, terminateService } from '../commands/end-service.js';
import { registerService } from '../commands/register-service.js';
import { reportCapacity } from '../commands/report-capacity.js';
import { assignService, fundService } from '../commands/run-service.js';
import { resumeService, suspendForQuality, suspendService } from '../commands/suspend-service.js';
import { services } from '../store/index.js';
import { ServiceType } from './service.type.js';

const service = { field: 'service', type: () => ServiceType, collection: services };

/** What is done to services by those who keep the register. */
export const serviceMutations = [
  commandMutations(registerService, service),
  commandMutations(suspendService, service),
  commandMutations(suspendForQuality, service),
  commandMutations(resumeService, service),
  commandMutations(terminateService, service),
  commandMutations(mergeService, service),
  commandMutations(assignService, service),
  commandMutations(fundService, service),
  commandMutations(allocateLegacy, service),
  commandMutations(reportCapacity, service),
];
