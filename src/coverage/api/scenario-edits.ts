import { addMonths, type Day } from '../../kernel/day.js';
import { agreement56ByKey, mapEditionByKey } from '../../national-map/api/index.js';
import { isUuid, parseGlobalId } from '../../platform/query/index.js';
import { type Context, type LoaderFactory } from '../../platform/request/context.js';
import { providerByKey } from '../../providers/api/index.js';
import { serviceByKey } from '../../services/api/index.js';
import { type ScenarioEdit } from '../rules/index.js';
import { type WrittenEdit } from './scenario-edit.input.js';

const MONTHS_OF_A_LICENCE = 60;

type External = { readonly externalScheme: string; readonly externalValue: string };

/** The edits as the rules know them: ids become natural keys, days that are not given the day of the answer. */
export function editsOf(context: Context, written: readonly WrittenEdit[], day: Day): Promise<readonly ScenarioEdit[]> {
  return Promise.all(written.map((edit) => editOf(new Keys(context), withoutNulls(edit), day)));
}

/** What is written as null is not given, and so what it is by default. */
function withoutNulls(edit: WrittenEdit): WrittenEdit {
  return Object.fromEntries(
    Object.entries(edit).map(([name, input]): [string, unknown] => {
      if (typeof input !== 'object' || input === null) return [name, input];
      return [name, Object.fromEntries(Object.entries(input as object).filter(([, value]) => value !== null))];
    }),
  );
}

async function editOf(keys: Keys, written: WrittenEdit, day: Day): Promise<ScenarioEdit> {
  const { openService, startService, closeService, suspendService, resumeService, setPlaces, splitLegacy } = written;
  const { fundService, endFunding, issueLicence, extendLicence, revokeLicence, changeProvider } = written;
  const { addAgreement, endAgreement, setMaximum, useEdition } = written;
  if (openService) {
    const { name, municipality, level, kind, places = null, from = day, provider } = openService;
    const by = provider == null ? null : await keys.provider(provider);
    return { edit: 'openService', name, municipality, level, kind, places, from, provider: by };
  }
  if (startService)
    return { edit: 'startService', ...(await keys.ofService(startService)), on: startService.on ?? day };
  if (closeService)
    return { edit: 'closeService', ...(await keys.ofService(closeService)), on: closeService.on ?? day };
  if (suspendService) {
    const { from = day, until = null, ground } = suspendService;
    return { edit: 'suspendService', ...(await keys.ofService(suspendService)), from, until, ground };
  }
  if (resumeService)
    return { edit: 'resumeService', ...(await keys.ofService(resumeService)), on: resumeService.on ?? day };
  if (setPlaces) {
    const { kind, places = null, from = day } = setPlaces;
    return { edit: 'setPlaces', ...(await keys.ofService(setPlaces)), kind, places, from };
  }
  if (splitLegacy) {
    const into = splitLegacy.into.map(({ kind, places }) => ({ kind, places }));
    return { edit: 'splitLegacy', ...(await keys.ofService(splitLegacy)), from: splitLegacy.from ?? day, into };
  }
  if (fundService) {
    const { source, from = day, until = null } = fundService;
    return { edit: 'fundService', ...(await keys.ofService(fundService)), source, from, until };
  }
  if (endFunding) return { edit: 'endFunding', ...(await keys.ofService(endFunding)), on: endFunding.on ?? day };
  if (issueLicence) {
    const { number, validFrom = day, validUntil = addMonths(validFrom, MONTHS_OF_A_LICENCE), holder } = issueLicence;
    const by = holder == null ? null : await keys.provider(holder);
    return { edit: 'issueLicence', ...(await keys.ofService(issueLicence)), holder: by, number, validFrom, validUntil };
  }
  if (extendLicence)
    return { edit: 'extendLicence', number: extendLicence.number, validUntil: extendLicence.validUntil };
  if (revokeLicence) return { edit: 'revokeLicence', number: revokeLicence.number, on: revokeLicence.on ?? day };
  if (changeProvider) {
    const provider = await keys.provider(changeProvider.provider);
    return {
      edit: 'changeProvider',
      ...(await keys.ofService(changeProvider)),
      provider,
      from: changeProvider.from ?? day,
    };
  }
  if (addAgreement) {
    const { name, host, beneficiary, kind, places, from = day, until = null } = addAgreement;
    return { edit: 'addAgreement', name, host, beneficiary, kind, places, from, until };
  }
  if (endAgreement) {
    return {
      edit: 'endAgreement',
      agreement: await keys.agreement(endAgreement.agreement),
      on: endAgreement.on ?? day,
    };
  }
  if (setMaximum) {
    const { level, host, kind, maximumUsers = null } = setMaximum;
    return { edit: 'setMaximum', level, host, kind, maximumUsers };
  }
  if (useEdition) return { edit: 'useEdition', edition: await keys.edition(useEdition.edition) };
  throw new Error('The schema lets no edit through without its content');
}

/** Natural keys of what ids name. What is no id stays as it is: it may be a name that an earlier edit gave. */
class Keys {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  async ofService({ service }: { readonly service: string }): Promise<{ readonly service: string }> {
    return { service: await this.#external('Service', serviceByKey, service) };
  }

  provider(id: string): Promise<string> {
    return this.#external('Provider', providerByKey, id);
  }

  agreement(id: string): Promise<string> {
    return this.#external('Agreement56', agreement56ByKey, id);
  }

  async edition(id: string): Promise<string> {
    return (await this.#row('MapEdition', mapEditionByKey, id))?.actNumber ?? id;
  }

  async #external(typename: string, loader: LoaderFactory<string, External | null>, id: string): Promise<string> {
    const row = await this.#row(typename, loader, id);
    return row === null ? id : `${row.externalScheme}/${row.externalValue}`;
  }

  async #row<Row>(typename: string, loader: LoaderFactory<string, Row | null>, id: string): Promise<Row | null> {
    const parsed = parseGlobalId(id);
    if (parsed?.typename !== typename || !isUuid(parsed.key)) return null;
    return this.#context.loader(loader).load(parsed.key);
  }
}
