import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { serviceKindByCode } from '../../catalogue/api/index.js';
import { LANG, LanguageScalar, loadAll, type Named, nameIn } from '../../platform/graphql/index.js';
import { type Context, type Subject } from '../../platform/request/context.js';
import { type Language } from '../../platform/request/language.js';
import { About } from '../../platform/request/subject.js';
import { serviceByExternalKey } from '../../services/api/index.js';
import { municipalityByCode } from '../../territory/api/index.js';
import { type CoverageRow } from '../rules/index.js';
import { type ListedRow } from './ask-coverage.js';
import { licencesEndingIn } from './coverage-cause.resolver.js';
import { CoverageRowType } from './coverage-row.type.js';
import { riskOfRow } from './coverage.loader.js';
import { explain, type ExplainedRisk, type ExplanationNames, explanationText } from './explanation/explain.js';

@Resolver(() => CoverageRowType)
export class ExplanationResolver {
  @FieldResolver(() => String, {
    description:
      'One plain sentence about the row and, line by line, what it follows from: made from the ledger alone, for anybody who reads it.',
  })
  async explanation(
    @Root() row: ListedRow,
    @Arg('lang', () => LanguageScalar, { nullable: true, description: LANG }) lang: Language | undefined,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<string> {
    const language = lang ?? context.language;
    const [names, risk] = await Promise.all([namesFor(context, row, language), riskFor(context, row, subject)]);
    return explanationText(explain(row, names, risk, language));
  }
}

/** The names of all that the row mentions. */
async function namesFor(context: Context, row: CoverageRow, language: Language): Promise<ExplanationNames> {
  const codes = [
    row.host,
    ...row.pledges.flatMap(({ agreement }) => [agreement.host, agreement.beneficiary]),
    ...row.accessNotSecured,
  ];
  const services = row.ledger.map(({ serviceKey }) => serviceKey);
  const [kind, municipalities, found] = await Promise.all([
    context.loader(serviceKindByCode).load(row.kind),
    loadAll(context.loader(municipalityByCode), [...new Set(codes)]),
    loadAll(context.loader(serviceByExternalKey), [...new Set(services)]),
  ]);
  const said = (named: Named | null | undefined, otherwise: string) =>
    named == null ? otherwise : nameIn(named, language).value;
  const municipality = (code: string) =>
    said(
      municipalities.find((each) => each.code === code),
      code,
    );
  const service = (key: string) =>
    said(
      found.find(({ externalScheme, externalValue }) => `${externalScheme}/${externalValue}` === key),
      key,
    );
  return { host: municipality(row.host), kind: said(kind, row.kind), service, municipality };
}

/** What comes next, for a row that is at risk. */
async function riskFor(context: Context, row: CoverageRow, subject: Subject): Promise<ExplainedRisk | null> {
  if (row.status !== 'AT_RISK') return null;
  const risk = await riskOfRow(context, subject).load(row);
  if (risk === null) return null;
  const licences = await licencesEndingIn(context, risk.causes);
  const { day, row: then, causes } = risk;
  return { day, causes, openPlaces: then.openPlaces ?? 0, licences: licences.map(({ number }) => number) };
}
