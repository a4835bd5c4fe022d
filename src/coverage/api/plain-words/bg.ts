/** What is said of a row in Bulgarian. Counts are inflected by ICU plural rules. */
export const bg = {
  SHORTFALL:
    '{host}: за „{kind}“ ({level}) Картата определя {maximum, plural, one {# потребител} other {# потребители}}, {have, plural, =0 {няма нито едно място} one {има # място} other {има # места}} и {open, plural, one {недостига # място} other {недостигат # места}}.',
  temporarilyLost: 'Липсващите места съществуват: загубени са временно, заради спиране на услуга или заради лиценз.',
  AT_RISK:
    '{host}: за „{kind}“ ({level}) местата по Картата са налице – {have} при {maximum, plural, one {# потребител} other {# потребители}}, но по известното от {day} {open, plural, one {ще недостига # място} other {ще недостигат # места}}.',
  AT_RISK_LATER:
    '{host}: за „{kind}“ ({level}) местата по Картата са налице – {have} при {maximum, plural, one {# потребител} other {# потребители}}, но по известното скоро ще недостигат.',
  MET: '{host}: за „{kind}“ ({level}) местата по Картата са налице – {have} при {maximum, plural, one {# потребител} other {# потребители}}{surplus, plural, =0 {} one {, с # място повече} other {, с # места повече}}.',
  UNKNOWN_MAXIMUM:
    '{host}: за „{kind}“ ({level}) Картата не посочва броя на потребителите, затова не може да се прецени дали {have, plural, =0 {липсата на места е недостиг} one {# място стига} other {# места стигат}}.',
  UNKNOWN_PLACES:
    '{host}: за „{kind}“ ({level}) Картата определя {maximum, plural, one {# потребител} other {# потребители}}, {have, plural, =0 {не се брои нито едно място} one {брои се # място} other {броят се # места}}, а за други броят не е известен: може да не недостига нито едно или {open, plural, one {да недостига # място} other {да недостигат # места}}.',
  EXEMPT:
    '{host}: за „{kind}“ ({level}) общината е освободена от задължението{hasEnd, select, yes { до {lastDay} включително} other {}}{open, plural, =0 {} one {; без това би недостигало # място} other {; без това биха недостигали # места}}.',
  NOT_REQUIRED:
    '{host}: за „{kind}“ ({level}) Картата не изисква места{have, plural, =0 {} one {; има # място} other {; има # места}}.',
  MUNICIPAL: 'общинско ниво',
  DISTRICT: 'областно ниво',
  NATIONAL: 'национално ниво',
  counted: '„{service}“: {places, plural, one {брои се # място} other {броят се # места}}.',
  notCounted:
    '„{service}“: {places, plural, =0 {местата не се броят} one {# място не се брои} other {# места не се броят}} – {reasons}.',
  notCountedUnknown: '„{service}“: местата не се броят и броят им не е известен – {reasons}.',
  placesUnknown: '„{service}“: броят на местата не е известен ({article}).',
  oldPlaces:
    '„{service}“: {places, plural, one {# място от стар вид още не е разпределено} other {# места от стар вид още не са разпределени}} – може да станат за този вид или за друг ({article}).',
  oldPlacesUnknown:
    '„{service}“: места от стар вид, чийто брой не е известен, още не са разпределени – може да станат за този вид или за друг ({article}).',
  oldPlacesNotCounted: '„{service}“: места от стар вид още не са разпределени и не биха се броили – {reasons}.',
  reason: '{phrase} ({article})',
  reasonSince: '{phrase} от {since} ({article})',
  given:
    'На община {municipality} {pledged, plural, one {е обещано # място} other {са обещани # места}}; {honoured, plural, =0 {не се дава нито едно} one {дава се #} other {дават се #}}{backed, select, no {, защото над собствения брой по Картата няма повече} other {}} (ЗСУ чл. 56).',
  received:
    'От община {municipality} {pledged, plural, one {е обещано # място} other {са обещани # места}}; {honoured, plural, =0 {не се получава нито едно} one {получава се #} other {получават се #}}{backed, select, no {, защото тя няма повече над собствения си брой} other {}} (ЗСУ чл. 56).',
  access:
    '{count, plural, one {# община от областта няма} other {# общини от областта нямат}} споразумение за достъп до услугата: {names}{more, plural, =0 {} one { и още #} other { и още #}} (ЗСУ чл. 55).',
  riskLicences:
    '{count, plural, one {На {day} престава да важи лиценз {licences}} other {На {day} престават да важат лицензи {licences}}}.',
  riskFact:
    'На {day} {fact, select, Funding_ENDS {изтича финансиране на услуга} Service_ENDS {се закрива услуга} Suspension_BEGINS {спира предоставянето на услуга} Provision_ENDS {доставчик престава да предоставя услуга} Allocation_ENDS {се променят местата на услуга} Agreement56_ENDS {изтича споразумение между общини} Agreement56_BEGINS {започва споразумение между общини} MapEdition_BEGINS {влиза в сила нова Карта} Exemption_ENDS {изтича освобождаване от задължението} other {настъпва промяна, от която зависят местата}}.',
  more: 'И още {count, plural, one {# обстоятелство} other {# обстоятелства}}.',
  invented: 'Сред данните има измислени, за показ.',
  SERVICE_NOT_STARTED: 'услугата още не е започнала',
  SERVICE_CLOSED: 'услугата е закрита',
  SERVICE_SUSPENDED: 'предоставянето е спряно',
  NOT_STATE_FUNDED: 'държавата не плаща за услугата',
  NO_PROVIDER: 'никой не предоставя услугата',
  LICENCE_MISSING: 'доставчикът няма лиценз за услугата',
  LICENCE_NOT_YET_VALID: 'лицензът още не е в сила',
  LICENCE_REVOKED: 'лицензът е отнет',
  LICENCE_TERMINATED: 'лицензът е прекратен',
  LICENCE_EXPIRED: 'лицензът е изтекъл',
  CAPACITY_UNKNOWN: 'броят на местата не е известен',
  LEGACY_UNALLOCATED: 'местата са от стар вид',
  NOT_ON_MAP: 'Картата няма такъв ред',
  HOST_MISMATCH: 'Картата не определя общината за домакин',
  PLEDGE_NOT_BACKED: 'домакинът няма толкова места над своя брой',
  IN_FORCE: 'местата се броят',
} as const;

export type MessageName = keyof typeof bg;
