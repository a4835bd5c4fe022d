import { type MessageName } from './bg.js';

/** What is said of a row in English; `none` stands for what is not known. */
export const en: Readonly<Record<MessageName, string>> = {
  SHORTFALL:
    '{host}: for “{kind}” ({level}) the Map asks for places for {maximum, plural, one {# user} other {# users}}, and {have, plural, =0 {there is not one place} one {there is # place} other {there are # places}}{agreements, select, no {} other { (agreements included)}}: {open, plural, one {# place is missing} other {# places are missing}}{range, select, no {} other { (or only {lower, plural, one {# place} other {# places}}, if all unallocated places of an old type go to this kind)}}{why, select, noService {, because the municipality has no such service} lostByOne {; the missing places are those of {service}, which do not count for now ({reason})} lostBySeveral {; the missing places exist but do not count for now, through a suspension or a licence} one {; the places of {service} do not count ({reason})} several {; the places of several services do not count} other {}}.',
  AT_RISK:
    '{host}: for “{kind}” ({level}) the places of the Map are there – {have, plural, one {# place} other {# places}}{agreements, select, no {} other { (agreements included)}} for {maximum, plural, one {# user} other {# users}}, but by what is known {open, plural, one {# place} other {# places}} will be missing from {day} on{count, plural, =0 {} one {, because licence {licences}} other {, because licences {licences}}}{more, plural, =0 {} other { and # more}}{count, plural, =0 {} one { ceases to be valid} other { cease to be valid}}.',
  AT_RISK_LATER:
    '{host}: for “{kind}” ({level}) the places of the Map are there – {have, plural, one {# place} other {# places}}{agreements, select, no {} other { (agreements included)}} for {maximum, plural, one {# user} other {# users}}, but by what is known they will soon be missing.',
  MET: '{host}: for “{kind}” ({level}) the places of the Map are there – {have, plural, one {# place} other {# places}}{agreements, select, no {} other { (agreements included)}} for {maximum, plural, one {# user} other {# users}}{surplus, plural, =0 {} one {, # place more than asked for} other {, # places more than asked for}}.',
  UNKNOWN_MAXIMUM:
    '{host}: for “{kind}” ({level}) the Map does not state the number of users, so nobody can say whether places are missing, or how many; {have, plural, =0 {there is not one place} one {there is # place} other {there are # places}}{agreements, select, no {} other { (agreements included)}}.',
  UNKNOWN_PLACES:
    '{host}: for “{kind}” ({level}) the Map asks for places for {maximum, plural, one {# user} other {# users}}, {have, plural, =0 {not one place counts} one {there is # place} other {there are # places}}{agreements, select, no {} other { (agreements included)}}, and {unknown, select, unbounded {the number of some other places is not known} other {some places of an old type are not allocated yet}}: between {lower, number} and {open, plural, one {# place} other {# places}} may be missing.',
  EXEMPT:
    '{host}: for “{kind}” ({level}) the municipality is exempt from the duty{lastDay, select, none {} other { up to and including {lastDay}}}; the Map asks for {maximum, plural, =0 {no places} one {places for # user} other {places for # users}}, and {have, plural, =0 {there is not one place} one {there is # place} other {there are # places}}{agreements, select, no {} other { (agreements included)}}{open, plural, =0 {} other {: {range, select, no {{open, plural, one {# place is missing} other {# places are missing}}} other {between {lower, number} and {open, plural, one {# place} other {# places}} are missing}}}}.',
  EXEMPT_MAXIMUM_UNKNOWN:
    '{host}: for “{kind}” ({level}) the municipality is exempt from the duty{lastDay, select, none {} other { up to and including {lastDay}}}; the Map does not state the number of users, {have, plural, =0 {there is not one place} one {there is # place} other {there are # places}}{agreements, select, no {} other { (agreements included)}}.',
  NOT_REQUIRED:
    '{host}: for “{kind}” ({level}) the Map asks for no places{have, plural, =0 {} one {; there is # place} other {; there are # places}}{agreements, select, no {} other { (agreements included)}}.',
  MUNICIPAL: 'municipal level',
  DISTRICT: 'district level',
  NATIONAL: 'national level',
  quoted: '“{name}”',
  counted:
    '{service}: {places, plural, =0 {there are no places for this kind} one {# place counts} other {# places count}}.',
  notCounted:
    '{service}: {places, plural, =0 {there are no places for this kind, and they would not count} one {# place does not count} other {# places do not count}}{old, select, no {} other {, nor do the places of an old type that are not allocated yet}}, because {reasons}.',
  notCountedUnknown:
    '{service}: the places, whose number is not known, do not count{old, select, no {} other {, nor do the places of an old type that are not allocated yet}}, because {reasons}.',
  oldPlacesNotCounted:
    '{service}: the places of an old type that are not allocated yet would not count, because {reasons}.',
  placesUnknown: '{service}: the number of places is not known ({article}).',
  oldPlaces:
    '{service}: {places, plural, one {# place of an old type is not allocated yet – it may go to this kind, but also to another} other {# places of an old type are not allocated yet – they may go to this kind, but also to others}} ({article}).',
  oldPlacesUnknown:
    '{service}: places of an old type, whose number is not known, are not allocated yet – they may go to this kind, but also to others ({article}).',
  reason: '{phrase} ({article})',
  given:
    '{pledged, plural, one {# place is} other {# places are}} pledged to {municipality} by agreement{lastDay, select, none {} other { (up to and including {lastDay})}}; {honoured, plural, =0 {none is given} one {# place is given} other {# places are given}}{backed, select, no {, because no more is left over what the Map asks for} other {}} (ЗСУ чл. 56).',
  received:
    '{pledged, plural, one {# place is} other {# places are}} pledged by {municipality} by agreement{lastDay, select, none {} other { (up to and including {lastDay})}}; {honoured, plural, =0 {none is received} one {# place is received} other {# places are received}}{backed, select, no {, because it has no more over what the Map asks of it} other {}} (ЗСУ чл. 56).',
  access:
    '{count, plural, one {# municipality of the district has} other {# municipalities of the district have}} no agreement on access to the service: {names}{more, plural, =0 {} other { and # more}} (ЗСУ чл. 55).',
  riskAhead:
    'By what is known {open, plural, one {# place} other {# places}} will be missing from {day} on{count, plural, =0 {} one {, because licence {licences}} other {, because licences {licences}}}{more, plural, =0 {} other { and # more}}{count, plural, =0 {} one { ceases to be valid} other { cease to be valid}}.',
  riskFact:
    'On {day} {fact, select, Funding_ENDS {the funding of a service ends} Service_ENDS {a service closes} Suspension_BEGINS {the provision of a service is suspended} Provision_ENDS {a provider ceases to run a service} Allocation_BEGINS {the places of a service change} Allocation_ENDS {the places of a service change} Agreement56_ENDS {an agreement between municipalities ends} Agreement56_BEGINS {an agreement between municipalities begins} MapEdition_BEGINS {a new Map takes effect} Exemption_ENDS {an exemption from the duty ends} other {something else changes on which the places depend}}.',
  more: 'And {count, plural, one {# more fact} other {# more facts}}.',
  invented: 'Uses invented demonstration data.',
  IN_FORCE: 'the service runs lawfully and the state pays for it',
  SERVICE_NOT_STARTED:
    'the service has not started{start, select, none { and no start day is fixed} other { – it starts on {start}}}',
  SERVICE_CLOSED: 'the service {since, select, none {is closed} other {has been closed since {since}}}',
  SERVICE_SUSPENDED:
    'the provision of the service {since, select, none {is suspended} other {has been suspended since {since}}}{lastDay, select, none {} other {, up to and including {lastDay}}}',
  NOT_STATE_FUNDED:
    'the state {since, select, none {does not pay} other {has not paid since {since}}} for the service{lastDay, select, none {} other {, up to and including {lastDay}}}',
  NO_PROVIDER:
    'nobody {since, select, none {runs the service} other {has run the service since {since}}}{start, select, none {} other {; a provider is fixed from {start}}}',
  LICENCE_MISSING: 'the provider has no licence for the service',
  LICENCE_NOT_YET_VALID:
    'the licence of the provider is not valid yet{start, select, none {} other { – it is valid from {start}}}',
  LICENCE_REVOKED:
    'the licence of the provider is revoked{since, select, none {} other { as of {since}}}{start, select, none {} other {; a new one is valid from {start}}}',
  LICENCE_TERMINATED:
    'the licence of the provider is terminated{since, select, none {} other { as of {since}}}{start, select, none {} other {; a new one is valid from {start}}}',
  LICENCE_EXPIRED:
    'the licence of the provider has expired{since, select, none {} other { and has not been valid since {since}}}{start, select, none {} other {; a new one is valid from {start}}}',
  CAPACITY_UNKNOWN: 'the number of places is not known',
  LEGACY_UNALLOCATED: 'the places are of an old type and not allocated yet',
  NOT_ON_MAP: 'the Map has no row for this kind of service in the municipality',
  HOST_MISMATCH: 'the Map does not name the municipality as host of the service',
  PLEDGE_NOT_BACKED: 'the host has fewer places over what the Map asks of it than it pledged',
};
