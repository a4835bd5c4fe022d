import { commandMutations } from '../../platform/commands/index.js';
import {
  concludeAgreement55,
  concludeAgreement56,
  endAgreement55,
  endAgreement56,
} from '../commands/conclude-agreement.js';
import { agreements55, agreements56 } from '../store/index.js';
import { Agreement55Type, Agreement56Type } from './agreement.type.js';

const agreement55 = { field: 'agreement55', type: () => Agreement55Type, collection: agreements55 };
const agreement56 = { field: 'agreement56', type: () => Agreement56Type, collection: agreements56 };

export const agreementMutations = [
  commandMutations(concludeAgreement56, agreement56),
  commandMutations(endAgreement56, agreement56),
  commandMutations(concludeAgreement55, agreement55),
  commandMutations(endAgreement55, agreement55),
];
