import { registerCodes } from '../../platform/graphql/index.js';
import * as rules from '../rules/index.js';

registerCodes(rules.AccessClass, rules.accessClasses, 'AccessClass', 'Who may come (ЗСУ чл. 12).');
registerCodes(rules.ActivityGroup, rules.activityGroups, 'ActivityGroup', 'The ten groups of activities (ЗСУ чл. 15).');
registerCodes(rules.ServiceFunction, rules.serviceFunctions, 'ServiceFunction', 'What a service is for (ЗСУ чл. 13).');
registerCodes(rules.TargetGroup, rules.targetGroups, 'TargetGroup', 'Groups of service users (ЗСУ чл. 14).');
registerCodes(rules.Duration, rules.durations, 'Duration', 'How long a service is used (ЗСУ чл. 16).');
registerCodes(rules.ModeOfUse, rules.modesOfUse, 'ModeOfUse', 'How much of the day it is used (ЗСУ чл. 16, ал. 3).');
registerCodes(rules.Setting, rules.settings, 'Setting', 'Where a service is given (ЗСУ чл. 17).');
registerCodes(rules.Organisation, rules.organisations, 'Organisation', 'Standalone or in a complex (ЗСУ чл. 18).');
registerCodes(
  rules.PlanningLevel,
  rules.planningLevels,
  'PlanningLevel',
  'The level at which the Map plans (ЗСУ чл. 33).',
);
