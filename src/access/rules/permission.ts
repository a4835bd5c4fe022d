import { codesOf, type NamedCode } from '../../kernel/named-code.js';

/** Everything that can be done here beside reading what is public: the one closed list of verbs. */
export const permissions = [
  {
    code: 'API_KEY_MANAGE',
    nameBg: 'издава, подменя и отнема ключове',
    nameEn: 'issues, rotates and revokes keys',
    article: 'ЗСУ чл. 86',
  },
  { code: 'AUDIT_READ', nameBg: 'чете дневника на действията', nameEn: 'reads the audit', article: 'ЗСУ чл. 86' },
  {
    code: 'PROCEDURE_READ',
    nameBg: 'чете производства преди решението по тях',
    nameEn: 'reads procedures before they are decided',
    article: 'ЗСУ чл. 54',
  },
  {
    code: 'PROCEDURE_PLAN',
    nameBg: 'планира създаване или промяна на услуга',
    nameEn: 'plans the creation or change of a service',
    article: 'ЗСУ чл. 35, ал. 1',
  },
  {
    code: 'PROCEDURE_INCLUDE',
    nameBg: 'включва в годишния план',
    nameEn: 'includes in the annual plan',
    article: 'ЗСУ чл. 38',
  },
  {
    code: 'PROCEDURE_REQUEST',
    nameBg: 'иска предварително одобрение',
    nameEn: 'requests prior approval',
    article: 'ЗСУ чл. 54',
  },
  {
    code: 'PROCEDURE_OPINE',
    nameBg: 'дава становище за качеството',
    nameEn: 'gives an opinion on quality',
    article: 'ЗСУ чл. 54',
  },
  {
    code: 'PROCEDURE_APPROVE',
    nameBg: 'одобрява или отказва предварително',
    nameEn: 'approves or refuses beforehand',
    article: 'ЗСУ чл. 54',
  },
  {
    code: 'PROCEDURE_COMPLETE',
    nameBg: 'създава или променя услуга с решение на общинския съвет',
    nameEn: 'creates or changes a service by decision of the council',
    article: 'ЗСУ чл. 53',
  },
  {
    code: 'SERVICE_REGISTER',
    nameBg: 'вписва услуга извън държавното финансиране',
    nameEn: 'registers a service without state money',
    article: 'ЗСУ чл. 57',
  },
  { code: 'SERVICE_SUSPEND', nameBg: 'спира предоставянето', nameEn: 'suspends the provision', article: 'ЗСУ чл. 58' },
  {
    code: 'SERVICE_SUSPEND_QUALITY',
    nameBg: 'спира предоставянето заради качеството',
    nameEn: 'suspends the provision for quality',
    article: 'ЗСУ чл. 59-60',
  },
  {
    code: 'SERVICE_TERMINATE',
    nameBg: 'прекратява предоставянето',
    nameEn: 'terminates the provision',
    article: 'ЗСУ чл. 58',
  },
  {
    code: 'SERVICE_ASSIGN',
    nameBg: 'възлага предоставянето',
    nameEn: 'assigns the provision',
    article: 'ЗСУ чл. 64-72',
  },
  {
    code: 'SERVICE_FUND',
    nameBg: 'определя кой финансира услугата',
    nameEn: 'records who funds a service',
    article: 'ЗСУ чл. 41',
  },
  {
    code: 'SERVICE_MERGE',
    nameBg: 'слива два записа за една услуга',
    nameEn: 'merges two records of one service',
    article: 'ЗСУ чл. 25, т. 11',
  },
  {
    code: 'LEGACY_ALLOCATE',
    nameBg: 'разпределя места от стар вид по видове от Картата',
    nameEn: 'allocates places of an old type to kinds of the Map',
    article: 'ЗСУ ПЗР § 31',
  },
  {
    code: 'CAPACITY_REPORT',
    nameBg: 'отчита потребители, чакащи и свободни места',
    nameEn: 'reports users, waiting and free places',
    article: 'ЗСУ чл. 79 и 86',
  },
  {
    code: 'CAPACITY_READ',
    nameBg: 'чете броя на лицата и когато са под пет',
    nameEn: 'reads counts of persons also where they are under five',
    article: 'ЗСУ чл. 79 и 86',
  },
  {
    code: 'LICENCE_APPLICATION_READ',
    nameBg: 'чете заявления за лиценз',
    nameEn: 'reads applications for licences',
    article: 'ЗСУ чл. 146-156',
  },
  {
    code: 'LICENCE_ENDING_READ',
    nameBg: 'чете заповеди за прекратяване и отнемане на лиценз преди влизането им в сила',
    nameEn: 'reads orders that end licences before they are enforceable',
    article: 'ЗСУ чл. 157-158',
  },
  {
    code: 'LICENCE_APPLY',
    nameBg: 'вписва заявление за лиценз',
    nameEn: 'records an application for a licence',
    article: 'ЗСУ чл. 146-156',
  },
  {
    code: 'LICENCE_DECIDE',
    nameBg: 'решава по заявление за лиценз',
    nameEn: 'decides on an application for a licence',
    article: 'ЗСУ чл. 146-156',
  },
  {
    code: 'LICENCE_START',
    nameBg: 'вписва започването на дейност',
    nameEn: 'records the start of activity',
    article: 'ЗСУ чл. 157',
  },
  {
    code: 'LICENCE_END',
    nameBg: 'прекратява или отнема лиценз',
    nameEn: 'terminates or revokes a licence',
    article: 'ЗСУ чл. 157-158',
  },
  {
    code: 'LICENCE_APPEAL',
    nameBg: 'вписва обжалване и изхода му',
    nameEn: 'records an appeal and its outcome',
    article: 'ЗСУ чл. 158',
  },
  {
    code: 'INSPECTION_READ',
    nameBg: 'чете незавършени проверки',
    nameEn: 'reads inspections that are not enforceable yet',
    article: 'ЗСУ чл. 114-117',
  },
  {
    code: 'INSPECTION_CARRY_OUT',
    nameBg: 'проверява и вписва констатации',
    nameEn: 'inspects and records findings',
    article: 'ЗСУ чл. 114-117',
  },
  {
    code: 'PRESCRIPTION_ISSUE',
    nameBg: 'дава и удължава предписания',
    nameEn: 'issues and extends prescriptions',
    article: 'ЗСУ чл. 59-60',
  },
  {
    code: 'MEASURE_TAKE',
    nameBg: 'предприема мярка при неизпълнено предписание',
    nameEn: 'takes a measure when a prescription is not fulfilled',
    article: 'ЗСУ чл. 59-60',
  },
  {
    code: 'REPORT_FILE',
    nameBg: 'вписва годишен доклад или анализ',
    nameEn: 'files a yearly report or analysis',
    article: 'ЗСУ чл. 111',
  },
  {
    code: 'CRITERION_ADOPT',
    nameBg: 'вписва критерии към стандартите за качество',
    nameEn: 'records criteria of the quality standards',
    article: 'ЗСУ чл. 105-109',
  },
  {
    code: 'COST_STANDARD_ADOPT',
    nameBg: 'вписва стандарти за издръжка',
    nameEn: 'records standards of cost',
    article: 'ЗСУ чл. 45',
  },
  {
    code: 'AGREEMENT_CONCLUDE',
    nameBg: 'сключва и прекратява споразумения между общини',
    nameEn: 'concludes and ends agreements between municipalities',
    article: 'ЗСУ чл. 55-56',
  },
  {
    code: 'MAP_ADOPT',
    nameBg: 'вписва и приема редакция на Картата',
    nameEn: 'drafts and adopts an edition of the Map',
    article: 'ЗСУ чл. 34',
  },
  {
    code: 'MAP_DRAFT_READ',
    nameBg: 'чете неприети редакции на Картата',
    nameEn: 'reads editions of the Map that are not adopted',
    article: 'ЗСУ чл. 34-35',
  },
] as const satisfies readonly NamedCode[];

export type Permission = (typeof permissions)[number]['code'];
export const Permission = codesOf<Permission>(permissions);
