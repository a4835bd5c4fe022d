import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type ListArgs } from '../../platform/graphql/index.js';
import { type Context, type Subject } from '../../platform/request/context.js';
import { About } from '../../platform/request/subject.js';
import { MunicipalityType } from '../../territory/api/index.js';
import { type MunicipalityRow } from '../../territory/store/index.js';
import { askCoverage, listed } from './ask-coverage.js';
import { CoverageArgs, CoverageConnection, type CoverageList, coverageList } from './coverage-connection.type.js';
import { MinimumPackageType } from './minimum-package.type.js';

/** What coverage says of a municipality. */
@Resolver(() => MunicipalityType)
export class MunicipalityCoverageResolver {
  @FieldResolver(() => CoverageConnection, { description: 'The rows of the Map that it hosts, at any level.' })
  coverage(
    @Root() { code }: MunicipalityRow,
    @Args(() => CoverageArgs) args: ListArgs,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<CoverageList> {
    return coverageList(context, subject, { host: code }, args);
  }

  @FieldResolver(() => MinimumPackageType, { description: 'What its people are due by the Map.' })
  async minimumPackage(
    @Root() { code }: MunicipalityRow,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<MinimumPackageType> {
    const due = await askCoverage(context, subject, 'minimumPackage', code);
    return { ...due, rows: due.rows.map(listed) };
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
    return (await askCoverage(context, subject, 'standings')).get(code)?.fallsShort ?? null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'A row of district level of its district is in SHORTFALL, or no agreement of чл. 55 ЗСУ secures its access. Null before the first edition.',
  })
  async lacksAccess(
    @Root() { code }: MunicipalityRow,
    @Ctx() context: Context,
    @About() subject: Subject,
  ): Promise<boolean | null> {
    return (await askCoverage(context, subject, 'standings')).get(code)?.lacksAccess ?? null;
  }
}
