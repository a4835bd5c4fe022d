import { Setting } from '../../catalogue/rules/index.js';
import { given, optional } from '../../platform/commands/index.js';

/** Something that a project offers, as commands are told of it. */
export const offer = given.object(
  'ProjectOfferInput',
  {
    nameBg: optional(given.text('What is offered, in Bulgarian.')),
    nameEn: optional(given.text('The same in English.')),
    setting: optional(given.code(Setting, 'Where it is given.')),
    isHealthAndSocial: optional(given.flag('Whether health and social services come together in it.')),
  },
  'Something that the project offers.',
);
