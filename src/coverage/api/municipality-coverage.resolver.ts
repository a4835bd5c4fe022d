import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type ListArgs } from '../../platform/graphql/index.js';
import { type Context, type Subject } from '../../platform/request/context.js';
import { About } from '../../platform/request/subject.js';
import { MunicipalityType } from '../../territory/api/index.js';
import { type MunicipalityRow } from '../../territory/store/index.js';
import { fallsShort, lacksAccess, type MinimumPackage, minimumPackage } from '../rules/index.js';
import { CoverageArgs, CoverageConnection, type CoverageList, coverageList } from './coverage-connection.type.js';
import { coverageView, type CoverageView } from './coverage-view.js';
import { MinimumPackageType } from './minimum-package.type.js';

/** What coverage says of a municipality. */
@Resolver(() => MunicipalityType)
export class MunicipalityCoverageResolver {
  @FieldResolver(() => CoverageConnection, { description: 'The rows of the Map that it hosts, at any level.' })
  async coverage(
    @Root() { code }: MunicipalityRow,
    @Args(() => CoverageArgs) args: ListArgs,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<CoverageList> {
    const view = await coverageView(context, subject);
    return coverageList(view, view.rowsOfHost.get(code) ?? [], args);
  }

  @FieldResolver(() => MinimumPackageType, { description: 'What its people are due by the Map.' })
  async minimumPackage(
    @Root() row: MunicipalityRow,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<MinimumPackage> {
    const view = await coverageView(context, subject);
    return minimumPackage({ ...view.coverage, rows: view.rows }, municipalityIn(view, row));
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'A row that it hosts, at any level, is in SHORTFALL. Null before the first edition of the Map: nobody can say.',
  })
  async fallsShort(
    @Root() { code }: MunicipalityRow,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<boolean | null> {
    const view = await coverageView(context, subject);
    return fallsShort({ ...view.coverage, rows: view.rowsOfHost.get(code) ?? [] }, code);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'A row of district level of its district is in SHORTFALL, or no agreement of чл. 55 ЗСУ secures its access. Null before the first edition.',
  })
  async lacksAccess(
    @Root() row: MunicipalityRow,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<boolean | null> {
    const view = await coverageView(context, subject);
    const municipality = municipalityIn(view, row);
    return lacksAccess({ ...view.coverage, rows: view.rowsOfDistrict.get(municipality.district) ?? [] }, municipality);
  }
}

function municipalityIn({ facts }: CoverageView, { code }: MunicipalityRow) {
  const municipality = facts.municipalities.get(code)?.municipality;
  if (municipality === undefined) throw new Error(`Municipality ${code} is not among the facts`);
  return municipality;
}
