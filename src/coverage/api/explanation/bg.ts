import { type PlanningLevel } from '../../../catalogue/rules/index.js';
import { type CountReasonCode } from '../../rules/index.js';

/** What is said of a row in Bulgarian. Counts are inflected by ICU plural rules; `none` stands for what is not known. */
export const bg = {
  SHORTFALL:
    '{host}: за „{kind}“ ({level}) Картата предвижда места за {maximum, plural, one {# потребител} other {# потребители}}, а {have, plural, =0 {няма нито едно място} one {налице е # място} other {налице са # места}}{agreements, select, no {} other { (след отчитане на споразуменията)}}: {open, plural, one {недостига # място} other {недостигат # места}}{range, select, no {} other { (или само {lower, plural, one {# място} other {# места}}, ако всички неразпределени места от стар вид преминат към този вид)}}{why, select, noService {, защото в общината няма такава услуга} lostByOne {; липсващите места са на {service}, но временно не се броят ({reason})} lostBySeveral {; липсващите места съществуват, но временно не се броят заради спиране или заради лиценз} one {; местата на {service} не се броят ({reason})} several {; местата на няколко услуги не се броят} other {}}.',
  AT_RISK:
    '{host}: за „{kind}“ ({level}) местата по Картата са осигурени – {have, plural, one {# място} other {# места}}{agreements, select, no {} other { (след отчитане на споразуменията)}} за {maximum, plural, one {# потребител} other {# потребители}}, но по известното от {day} {open, plural, one {ще недостига # място} other {ще недостигат # места}}{count, plural, =0 {} one {, защото престава да важи лиценз {licences}} other {, защото престават да важат лицензи {licences}}}{more, plural, =0 {} other { и още #}}.',
  AT_RISK_LATER:
    '{host}: за „{kind}“ ({level}) местата по Картата са осигурени – {have, plural, one {# място} other {# места}}{agreements, select, no {} other { (след отчитане на споразуменията)}} за {maximum, plural, one {# потребител} other {# потребители}}, но по известното скоро ще недостигат.',
  MET: '{host}: за „{kind}“ ({level}) местата по Картата са осигурени – {have, plural, one {# място} other {# места}}{agreements, select, no {} other { (след отчитане на споразуменията)}} за {maximum, plural, one {# потребител} other {# потребители}}{surplus, plural, =0 {} one {, с # място повече от предвиденото} other {, с # места повече от предвиденото}}.',
  UNKNOWN_MAXIMUM:
    '{host}: за „{kind}“ ({level}) Картата не посочва броя на потребителите, затова не може да се прецени дали и колко места недостигат; {have, plural, =0 {няма нито едно място} one {налице е # място} other {налице са # места}}{agreements, select, no {} other { (след отчитане на споразуменията)}}.',
  UNKNOWN_PLACES:
    '{host}: за „{kind}“ ({level}) Картата предвижда места за {maximum, plural, one {# потребител} other {# потребители}}, {have, plural, =0 {не се брои нито едно място} one {налице е # място} other {налице са # места}}{agreements, select, no {} other { (след отчитане на споразуменията)}}, а {unknown, select, unbounded {броят на други места не е известен} other {някои места от стар вид още не са разпределени}}: недостигът е между {lower, number} и {open, plural, one {# място} other {# места}}.',
  EXEMPT:
    '{host}: за „{kind}“ ({level}) общината е освободена от задължението{lastDay, select, none {} other { до {lastDay} включително}}; {maximum, plural, =0 {Картата не изисква места} one {Картата предвижда места за # потребител} other {Картата предвижда места за # потребители}}, а {have, plural, =0 {няма нито едно място} one {налице е # място} other {налице са # места}}{agreements, select, no {} other { (след отчитане на споразуменията)}}{open, plural, =0 {} other {: {range, select, no {{open, plural, one {недостига # място} other {недостигат # места}}} other {недостигът е между {lower, number} и {open, plural, one {# място} other {# места}}}}}}.',
  EXEMPT_MAXIMUM_UNKNOWN:
    '{host}: за „{kind}“ ({level}) общината е освободена от задължението{lastDay, select, none {} other { до {lastDay} включително}}; Картата не посочва броя на потребителите, {have, plural, =0 {няма нито едно място} one {налице е # място} other {налице са # места}}{agreements, select, no {} other { (след отчитане на споразуменията)}}.',
  NOT_REQUIRED:
    '{host}: за „{kind}“ ({level}) Картата не изисква места{have, plural, =0 {} one {; налице е # място} other {; налице са # места}}{agreements, select, no {} other { (след отчитане на споразуменията)}}.',
  MUNICIPAL: 'общинско ниво',
  DISTRICT: 'областно ниво',
  NATIONAL: 'национално ниво',
  quoted: '„{name}“',
  counted: '{service}: {places, plural, =0 {за този вид няма места} one {брои се # място} other {броят се # места}}.',
  notCounted:
    '{service}: {places, plural, =0 {за този вид няма места, а и не биха се броили} one {# място не се брои} other {# места не се броят}}{old, select, no {} other {, както и още неразпределените места от стар вид}}, защото {reasons}.',
  notCountedUnknown:
    '{service}: местата, чийто брой не е известен, не се броят{old, select, no {} other {, както и още неразпределените места от стар вид}}, защото {reasons}.',
  oldPlacesNotCounted: '{service}: още неразпределените места от стар вид не биха се броили, защото {reasons}.',
  placesUnknown: '{service}: броят на местата не е известен ({article}).',
  oldPlaces:
    '{service}: {places, plural, one {# място от стар вид още не е разпределено – може да премине към този вид, но и към друг} other {# места от стар вид още не са разпределени – могат да преминат към този вид, но и към друг}} ({article}).',
  oldPlacesUnknown:
    '{service}: места от стар вид, чийто брой не е известен, още не са разпределени – могат да преминат към този вид, но и към друг ({article}).',
  reason: '{phrase} ({article})',
  given:
    'По споразумение с община {municipality}{lastDay, select, none {} other { (до {lastDay} включително)}} {pledged, plural, one {е обещано # място} other {са обещани # места}} за нея; {honoured, plural, =0 {не се дава нито едно} one {дава се # място} other {дават се # места}}{backed, select, no {, защото над предвиденото по Картата няма повече места} other {}} (ЗСУ чл. 56).',
  received:
    'По споразумение{lastDay, select, none {} other { (до {lastDay} включително)}} община {municipality} е обещала {pledged, plural, one {# място} other {# места}}; {honoured, plural, =0 {не се получава нито едно} one {получава се # място} other {получават се # места}}{backed, select, no {, защото над предвиденото за нея по Картата тя няма повече места} other {}} (ЗСУ чл. 56).',
  access:
    '{count, plural, one {# община от областта няма} other {# общини от областта нямат}} споразумение за достъп до услугата: {names}{more, plural, =0 {} other { и още #}} (ЗСУ чл. 55).',
  riskAhead:
    'По известното от {day} {open, plural, one {ще недостига # място} other {ще недостигат # места}}{count, plural, =0 {} one {, защото престава да важи лиценз {licences}} other {, защото престават да важат лицензи {licences}}}{more, plural, =0 {} other { и още #}}.',
  riskFact:
    'На {day} {fact, select, Funding_ENDS {изтича финансиране на услуга} Service_ENDS {се закрива услуга} Suspension_BEGINS {се спира предоставянето на услуга} Provision_ENDS {доставчик престава да предоставя услуга} Allocation_BEGINS {се променят местата на услуга} Allocation_ENDS {се променят местата на услуга} Agreement56_ENDS {изтича споразумение между общини} Agreement56_BEGINS {започва да действа споразумение между общини} MapEdition_BEGINS {влиза в сила нова Карта} Exemption_ENDS {изтича освобождаване от задължението} other {настъпва друга промяна, от която зависят местата}}.',
  more: 'И още {count, plural, one {# обстоятелство} other {# обстоятелства}}.',
  invented: 'Използвани са измислени данни за показ.',
  IN_FORCE: 'услугата работи законно и се финансира от държавния бюджет',
  SERVICE_NOT_STARTED:
    'услугата още не е започнала{start, select, none { и няма определена начална дата} other { – започва на {start}}}',
  SERVICE_CLOSED: 'услугата е закрита{since, select, none {} other {, считано от {since}}}',
  SERVICE_SUSPENDED:
    'предоставянето на услугата е спряно{since, select, none {} other { от {since}}}{lastDay, select, none {} other { до {lastDay} включително}}',
  NOT_STATE_FUNDED:
    'услугата не се финансира от държавния бюджет{since, select, none {} other { от {since}}}{lastDay, select, none {} other { до {lastDay} включително}}',
  NO_PROVIDER:
    '{since, select, none {няма} other {от {since} няма}} доставчик, който да предоставя услугата{start, select, none {} other {, а има определен от {start}}}',
  LICENCE_MISSING: 'доставчикът няма лиценз за услугата',
  LICENCE_NOT_YET_VALID: 'лицензът на доставчика още не е в сила{start, select, none {} other { – важи от {start}}}',
  LICENCE_REVOKED:
    'лицензът на доставчика е отнет{since, select, none {} other {, считано от {since}}}{start, select, none {} other {, а нов важи от {start}}}',
  LICENCE_TERMINATED:
    'лицензът на доставчика е прекратен{since, select, none {} other {, считано от {since}}}{start, select, none {} other {, а нов важи от {start}}}',
  LICENCE_EXPIRED:
    'срокът на лиценза на доставчика е изтекъл{since, select, none {} other { и той не важи от {since}}}{start, select, none {} other {, а нов важи от {start}}}',
  CAPACITY_UNKNOWN: 'броят на местата не е известен',
  LEGACY_UNALLOCATED: 'местата са от стар вид и още не са разпределени',
  NOT_ON_MAP: 'Картата няма ред за този вид услуга в общината',
  HOST_MISMATCH: 'Картата не определя общината за домакин на услугата',
  PLEDGE_NOT_BACKED: 'домакинът няма толкова места над предвиденото за него по Картата, колкото е обещал',
} as const satisfies Readonly<Record<string, string> & Record<CountReasonCode | PlanningLevel, string>>;

export type MessageName = keyof typeof bg;
