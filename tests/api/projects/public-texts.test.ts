import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workedQuestions } from '../../../src/worked-questions.js';
import { type Api, apiOver } from '../../support/api.js';
import { demoDatabase } from '../../support/database.js';
import { dataOf } from '../../support/answers.js';

let api: Api;
beforeAll(async () => {
  api = await apiOver(await demoDatabase());
});
afterAll(() => api.stop());

type Project = Readonly<Record<string, unknown>> & { readonly name: string };

/** The one project that the question in the file is about. */
async function project(file: string, variables: object = {}): Promise<Project> {
  const question = workedQuestions().find((each) => each.file === `${file}.graphql`);
  const { projects } = await dataOf<{ projects: { nodes: Project[] } }>(api, question?.document ?? '', variables);
  const [first] = projects.nodes;
  if (first === undefined || projects.nodes.length > 1) throw new Error(`${String(projects.nodes.length)} projects`);
  return first;
}

/** `49 128,00` as the answer writes it. */
const decimal = (text: string | undefined) => text?.replaceAll(/\s/g, '').replace(',', '.');
/** `13.04.2024` as the answer writes it. */
const iso = (text: string | undefined) => text?.replace(/^(\d{2})\.(\d{2})\.(\d{4})$/, '$3-$2-$1');
const numbersIn = (text: string) => (text.match(/\d+/g) ?? []).map(Number);

describe('the project of Лясковец, as the district told of it on 23.11.2017', () => {
  const STAFF =
    'От стартирането на проекта до момента са включени 130 потребители, които са обслужени от 36 наети изпълнители - 20 на длъжност „личен асистент“, 6 на длъжност „социален асистент“ и 10 домашни санитари.';
  const FEE = 'Новото в схемата е, че потребителите не дължат потребителска такса, т.е. услугите са напълно безплатни.';
  const OFFERS =
    'Освен лична помощ, здравни услуги и битови дейности, нуждаещите се получават и психологическа подкрепа според тяхната индивидуалност.';
  const HOURLY =
    'Община Лясковец покани представители на Договарящия орган – Министерство на труда и социалната политика, представители на общини на територията на област Велико Търново, реализирали проекти по схема „Независим живот“, изпълнители и потребители на почасови социални услуги на територията на община Лясковец.';
  const AFTER =
    'Обсъдено беше и националното финансиране за продължение на почасовите услуги до 31.12.2017 година. В тази връзка общините, чийто проекти приключват по процедурата BG05M9OP001-2.002 „Независим живот” сключват споразумения за продължаване на услугите с Агенцията за социално подпомагане.';
  const ACT =
    'Най-важно бе обсъждането работата по ПМС №137/05.07.2017 г., за осигуряване подкрепа на общините за устойчивост на предоставените социални услуги след приключване на проекта.';

  it('has its users and staff by role, and all of them together', async () => {
    const [participants, staff, personal, social, helpers] = numbersIn(STAFF);
    expect(await project('20-projects-of-lyaskovets')).toMatchObject({
      name: 'Независим живот в Община Лясковец – чрез комплексни услуги за социално включване',
      provenance: 'OFFICIAL',
      source: { publisher: 'Областна администрация Велико Търново', asOfDay: '2017-11-23' },
      municipality: { name: 'Лясковец' },
      participants: { value: participants, status: 'EXACT' },
      staff: { value: staff, status: 'EXACT' },
      counts: [
        { countedFor: '2017-11-23', counted: 'HOME_HELPER', persons: { value: helpers } },
        { countedFor: '2017-11-23', counted: 'PARTICIPANTS', persons: { value: participants } },
        { countedFor: '2017-11-23', counted: 'PERSONAL_ASSISTANT', persons: { value: personal } },
        { countedFor: '2017-11-23', counted: 'SOCIAL_ASSISTANT', persons: { value: social } },
      ],
    });
    expect([participants, staff, personal, social, helpers]).toEqual([130, 36, 20, 6, 10]);
  });

  it('charges no fee, and goes on by agreement, which is said to be inferred', async () => {
    const told = await project('20-projects-of-lyaskovets');
    expect(told.chargesFee).toBe(!FEE.includes('не дължат потребителска такса'));
    const [, code, name] = /процедурата (\S+) „(.+)”/.exec(AFTER) ?? [];
    expect(told.procedure).toEqual({ code, name });
    const [, number, date] = /(ПМС №\d+)\/(\S+) г\./.exec(ACT) ?? [];
    expect(told.continuations).toEqual([
      {
        ...{ actNumber: number?.replace('№', '№ '), actDate: iso(date) },
        continuesUntil: iso(/до (\S+) година/.exec(AFTER)?.[1]),
        provenance: 'PLACEHOLDER',
        source: { title: expect.stringContaining('предположено') as string },
      },
    ]);
  });

  it('offers what the text names, psychological support among it', async () => {
    const told = await project('20-projects-of-lyaskovets');
    const names = (told.offers as { nameBg: string; setting: string | null }[]).map(({ nameBg }) => nameBg);
    expect(names).toEqual([
      ...['битови дейности', 'здравни услуги', 'лична помощ', 'почасови социални услуги', 'психологическа подкрепа'],
    ]);
    for (const name of names) expect(`${HOURLY} ${OFFERS}`).toContain(name);
  });

  it('is not counted before the day of the text', async () => {
    const before = await project('20-projects-of-lyaskovets', { asOf: '2017-11-22' });
    expect(before).toMatchObject({ participants: { value: null, status: 'MISSING' }, staff: { status: 'MISSING' } });
  });
});

describe('the project of Минерални бани, as the municipality told of it', () => {
  const MONEY = 'Стойността на проекта е 378 008,50 лв., от които 100% БФП. Срокът за реализация е 18 месеца.';
  const NAME =
    'Проект на община Минерални бани “Реализация на комплекс от мерки за насърчаване активността на лицата от уязвими социални групи” е одобрен за финансиране по ОП РЧР 2014-2020 г.';
  const GROUPS =
    'икономически неактивни лица, хора с увреждания и техните семейства, семейства с деца с увреждания и деца и възрастни в риск';
  const WHERE =
    'разкриване на Център за активно включване с цел развитие на предоставяните социални услуги и предлагане на иновативни интегрирани здравно-социални услуги, както в Центъра, така и в домашна среда (чрез „мобилни“ услуги)';
  const TERM = 'Проектът стартира на 18-ти април тази година и ще приключи на 18-ти октомври 2018 г.';

  it('costs what the text says, to the last stotinka, all of it a grant', async () => {
    const told = await project('21-integrated-services-of-mineralni-bani');
    const [, amount, share] = /е ([\d ]+,\d\d) лв\., от които (\d+)% БФП/.exec(MONEY) ?? [];
    expect(told).toMatchObject({
      ...{ name: /“(.+)”/.exec(NAME)?.[1], provenance: 'OFFICIAL' },
      source: { publisher: 'Община Минерални бани (официален сайт)' },
      programme: { code: 'ОПРЧР 2014-2020', name: /по (ОП РЧР .+ г\.)$/.exec(NAME)?.[1] },
      ...{
        amount: decimal(amount),
        grantSharePercent: `${share ?? ''}.00`,
        grantAmount: decimal(amount),
        currency: 'BGN',
      },
    });
    expect(told.amount).toBe('378008.50');
    // 378 008,50 : 1,95583
    const inBoth = { amount: '378008.50', currency: 'BGN', inBgn: '378008.50', inEur: '193272.68' };
    expect([told.money, told.grantMoney]).toEqual([inBoth, inBoth]);
  });

  it('runs from the day that the text leaves without a year, which is said to be inferred', async () => {
    const [months] = numbersIn(/Срокът .*$/.exec(MONEY)?.[0] ?? '');
    const [first, last, year] = numbersIn(TERM);
    const told = await project('21-integrated-services-of-mineralni-bani');
    expect(told.term).toEqual({
      ...{ startsOn: `2017-04-${String(first)}`, endsOn: `${String(year)}-10-${String(last)}`, months },
      provenance: 'PLACEHOLDER',
      source: {
        title: expect.stringMatching(
          /18 месеца свършват на 18\.10\.2018 г\. \(месеците и последният ден са от текста\)/,
        ) as string,
      },
    });
  });

  it('is for the groups of the text, by name', async () => {
    const told = await project('21-integrated-services-of-mineralni-bani');
    const { codeLists } = await dataOf<{
      codeLists: { name: string; codes: { code: string; name: string }[] }[];
    }>(api, '{ codeLists { name codes { code name(lang: "bg") } } }');
    const names = codeLists.find(({ name }) => name === 'ProjectTargetGroupCode')?.codes ?? [];
    const groups = (told.targetGroups as { targetGroup: string }[]).map(({ targetGroup }) => targetGroup);
    expect(groups).toHaveLength(4);
    for (const { code, name } of names) expect([groups.includes(code), GROUPS.includes(name)]).toEqual([true, true]);
  });

  it('offers integrated services in the centre, at home and mobile', async () => {
    const told = await project('21-integrated-services-of-mineralni-bani');
    const centre = /Център за активно включване/.exec(WHERE)?.[0];
    expect(WHERE).toMatch(
      /интегрирани здравно-социални услуги, както в Центъра, така и в домашна среда \(чрез „мобилни“/,
    );
    expect(told.offers).toEqual([
      { nameBg: centre, setting: 'SPECIALISED', isHealthAndSocial: true },
      { nameBg: null, setting: 'HOME', isHealthAndSocial: true },
      { nameBg: null, setting: 'MOBILE', isHealthAndSocial: true },
    ]);
  });
});

describe('the project of Елена, as the municipality told of it on 15.03.2023', () => {
  const CONTRACT =
    'Договор BG05SFPR002-2.002-0078 финансиран по Програма „Развитие на човешките ресурси" 2021-2027 процедура BG05SFPR002-2.002 „Укрепване на общинския капацитет“, съфинансирано от Европейския съюз.';
  const MONEY =
    'Срокът за изпълнение е 12 месеца и приключва на 13.04.2024 г., като безвъзмездната финансова помощ е в размер на 49 128,00 лв.';
  const STAFF = 'В дейностите на проекта ще се включат 3 общински служители.';

  it('has the contract, procedure and programme of the text', async () => {
    const [, contract, , procedure, name] =
      /Договор (\S+) финансиран по (Програма .+) процедура (\S+) „(.+)“/.exec(CONTRACT) ?? [];
    expect(await project('22-capacity-project-of-elena')).toMatchObject({
      ...{ contractNumber: contract, provenance: 'OFFICIAL', municipality: { name: 'Елена' } },
      name: 'Укрепване капацитета на служителите от общинска администрация Елена',
      source: { publisher: 'Община Елена', asOfDay: '2023-03-15' },
      procedure: {
        ...{ code: procedure, name },
        programme: { name: 'Програма „Развитие на човешките ресурси“ 2021-2027' },
      },
    });
  });

  it('has the grant to the last stotinka, and the term; the first day is not stated', async () => {
    const [, months, last, grant] = /е (\d+) месеца и приключва на (\S+) г\..* на ([\d ]+,\d\d) лв\./.exec(MONEY) ?? [];
    expect(await project('22-capacity-project-of-elena')).toMatchObject({
      ...{ grantAmount: decimal(grant), currency: 'BGN' },
      term: { startsOn: null, endsOn: iso(last), months: Number(months), provenance: 'OFFICIAL' },
    });
    expect(decimal(grant)).toBe('49128.00');
    // 49 128,00 : 1,95583; the text states the grant alone, and not the whole value.
    expect(await project('22-capacity-project-of-elena')).toMatchObject({
      grantMoney: { amount: '49128.00', currency: 'BGN', inBgn: '49128.00', inEur: '25118.75' },
    });
  });

  it('tells three employees, few as they are: the municipality has told them to everybody', async () => {
    expect(await project('22-capacity-project-of-elena')).toMatchObject({
      counts: [{ counted: 'MUNICIPAL_EMPLOYEE', isPlanned: true, persons: { value: numbersIn(STAFF)[0] } }],
    });
  });
});

describe('what a text does not state', () => {
  it('is null', async () => {
    const { projects } = await dataOf<{ projects: { nodes: unknown[] } }>(
      api,
      `{ projects(where: { provenance: { eq: OFFICIAL } }, orderBy: [{ field: NAME }]) { nodes {
        contractNumber amount grantSharePercent chargesFee programme { code } term { months } partners { name } services { places } } } }`,
    );
    const none = { contractNumber: null, amount: null, grantSharePercent: null, chargesFee: null, programme: null };
    const nobody = { partners: [], services: [] };
    expect(projects.nodes).toEqual([
      { ...none, ...nobody, chargesFee: false, term: null },
      {
        ...{ ...none, ...nobody, amount: '378008.50', grantSharePercent: '100.00' },
        ...{ programme: { code: 'ОПРЧР 2014-2020' }, term: { months: 18 } },
      },
      {
        ...{ ...none, ...nobody, contractNumber: 'BG05SFPR002-2.002-0078' },
        ...{ programme: { code: 'ПРЧР 2021-2027' }, term: { months: 12 } },
      },
    ]);
  });
});
