import { type MessageName } from './bg.js';

/** What is said of a row in English. */
export const en: Readonly<Record<MessageName, string>> = {
  SHORTFALL:
    '{host}: for “{kind}” ({level}) the Map asks for {maximum, plural, one {# user} other {# users}}, {have, plural, =0 {there is not one place} one {there is # place} other {there are # places}} and {open, plural, one {# place is missing} other {# places are missing}}.',
  temporarilyLost: 'The missing places exist: they are lost for a time, through a suspension or a licence.',
  AT_RISK:
    '{host}: for “{kind}” ({level}) the places of the Map are there – {have} for {maximum, plural, one {# user} other {# users}}, but by what is known {open, plural, one {# place} other {# places}} will be missing from {day}.',
  AT_RISK_LATER:
    '{host}: for “{kind}” ({level}) the places of the Map are there – {have} for {maximum, plural, one {# user} other {# users}}, but by what is known they will soon be missing.',
  MET: '{host}: for “{kind}” ({level}) the places of the Map are there – {have} for {maximum, plural, one {# user} other {# users}}{surplus, plural, =0 {} one {, # place more than asked for} other {, # places more than asked for}}.',
  UNKNOWN_MAXIMUM:
    '{host}: for “{kind}” ({level}) the Map does not state the number of users, so nobody can say whether {have, plural, =0 {the lack of places is a shortfall} one {# place is enough} other {# places are enough}}.',
  UNKNOWN_PLACES:
    '{host}: for “{kind}” ({level}) the Map asks for {maximum, plural, one {# user} other {# users}}, {have, plural, =0 {not one place counts} one {# place counts} other {# places count}}, and of others the number is not known: between none and {open, plural, one {# place} other {# places}} may be missing.',
  EXEMPT:
    '{host}: for “{kind}” ({level}) the municipality is exempt from the duty{hasEnd, select, yes { until {lastDay} inclusive} other {}}{open, plural, =0 {} one {; otherwise # place would be missing} other {; otherwise # places would be missing}}.',
  NOT_REQUIRED:
    '{host}: for “{kind}” ({level}) the Map asks for no places{have, plural, =0 {} one {; there is # place} other {; there are # places}}.',
  MUNICIPAL: 'municipal level',
  DISTRICT: 'district level',
  NATIONAL: 'national level',
  counted: '“{service}”: {places, plural, one {# place counts} other {# places count}}.',
  notCounted:
    '“{service}”: {places, plural, =0 {the places do not count} one {# place does not count} other {# places do not count}} – {reasons}.',
  notCountedUnknown: '“{service}”: the places do not count, and their number is not known – {reasons}.',
  placesUnknown: '“{service}”: the number of places is not known ({article}).',
  oldPlaces:
    '“{service}”: {places, plural, one {# place of an old type is not allocated yet} other {# places of an old type are not allocated yet}} – they may become places of this kind or of another ({article}).',
  oldPlacesUnknown:
    '“{service}”: places of an old type, whose number is not known, are not allocated yet – they may become places of this kind or of another ({article}).',
  oldPlacesNotCounted: '“{service}”: places of an old type are not allocated yet, and would not count – {reasons}.',
  reason: '{phrase} ({article})',
  reasonSince: '{phrase} since {since} ({article})',
  given:
    '{pledged, plural, one {# place is} other {# places are}} pledged to {municipality}; {honoured, plural, =0 {none is given} one {# is given} other {# are given}}{backed, select, no {, because no more is left over the own number in the Map} other {}} (ЗСУ чл. 56).',
  received:
    '{pledged, plural, one {# place is} other {# places are}} pledged by {municipality}; {honoured, plural, =0 {none is received} one {# is received} other {# are received}}{backed, select, no {, because it has no more over its own number} other {}} (ЗСУ чл. 56).',
  access:
    '{count, plural, one {# municipality of the district has} other {# municipalities of the district have}} no agreement on access to the service: {names}{more, plural, =0 {} one { and # more} other { and # more}} (ЗСУ чл. 55).',
  riskLicences:
    '{count, plural, one {On {day} licence {licences} ceases to be valid} other {On {day} licences {licences} cease to be valid}}.',
  riskFact:
    'On {day} {fact, select, Funding_ENDS {the funding of a service ends} Service_ENDS {a service closes} Suspension_BEGINS {the provision of a service is suspended} Provision_ENDS {a provider ceases to run a service} Allocation_ENDS {the places of a service change} Agreement56_ENDS {an agreement between municipalities ends} Agreement56_BEGINS {an agreement between municipalities begins} MapEdition_BEGINS {a new Map takes effect} Exemption_ENDS {an exemption from the duty ends} other {something changes on which the places depend}}.',
  more: 'And {count, plural, one {# more fact} other {# more facts}}.',
  invented: 'Some of the data is invented, for demonstration.',
  SERVICE_NOT_STARTED: 'the service has not started',
  SERVICE_CLOSED: 'the service is closed',
  SERVICE_SUSPENDED: 'the provision is suspended',
  NOT_STATE_FUNDED: 'the state does not pay for the service',
  NO_PROVIDER: 'nobody runs the service',
  LICENCE_MISSING: 'the provider has no licence for the service',
  LICENCE_NOT_YET_VALID: 'the licence is not valid yet',
  LICENCE_REVOKED: 'the licence is revoked',
  LICENCE_TERMINATED: 'the licence is terminated',
  LICENCE_EXPIRED: 'the licence has expired',
  CAPACITY_UNKNOWN: 'the number of places is not known',
  LEGACY_UNALLOCATED: 'the places are of an old type',
  NOT_ON_MAP: 'the Map has no such row',
  HOST_MISMATCH: 'the Map does not name the municipality as host',
  PLEDGE_NOT_BACKED: 'the host has fewer places over its own number',
  IN_FORCE: 'the places count',
};
