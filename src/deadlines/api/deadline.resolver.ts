import { type GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Role } from '../../access/rules/index.js';
import { type Day } from '../../kernel/day.js';
import { firstWorkingDayFrom } from '../../platform/calendar/working-days.js';
import {
  aggregated,
  type Connection,
  connectionType,
  DateScalar,
  listRows,
  Node,
  rootListArgs,
  rowByKey,
} from '../../platform/graphql/index.js';
import { type Where } from '../../platform/query/index.js';
import { type Context } from '../../platform/request/context.js';
import { OnDay } from '../../platform/request/subject.js';
import { serviceByKey, ServiceType } from '../../services/api/index.js';
import { type ServiceRow } from '../../services/store/index.js';
import { municipalityByKey, MunicipalityType } from '../../territory/api/index.js';
import { type MunicipalityRow } from '../../territory/store/index.js';
import { deadlineKinds, isCountedBack } from '../rules/index.js';
import { type DeadlineRow, deadlines } from '../store/index.js';
import { DeadlineType } from './deadline.type.js';

const DeadlineConnection = connectionType('Deadline', () => DeadlineType, aggregated(deadlines));
const ListedArgs = rootListArgs(deadlines);

@ArgsType()
class DeadlineArgs extends ListedArgs {
  @Field(() => Role, { nullable: true, description: 'Only what falls due for this body.' })
  body?: Role;
  @Field(() => DateScalar, { nullable: true, description: 'Only what falls due by this day, also what is overdue.' })
  until?: Day;
}

function lapsesOn({ kind, dueOn }: DeadlineRow): Day {
  return isCountedBack(kind) ? dueOn : firstWorkingDayFrom(dueOn);
}

@Resolver(() => DeadlineType)
export class DeadlineResolver {
  @Query(() => DeadlineConnection, {
    description: 'What falls due, for whom, by which article, the earliest first: what is not done yet.',
  })
  deadlines(
    @Args(() => DeadlineArgs) { body, until, where, ...args }: DeadlineArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<DeadlineRow>> {
    const conditions: Where[] = [
      ...(where === undefined ? [] : [where]),
      ...(body === undefined ? [] : [{ body: { eq: body } }]),
      ...(until === undefined ? [] : [{ dueOn: { lte: until } }]),
    ];
    return listRows(
      context,
      deadlines,
      { ...args, ...(conditions.length > 0 && { where: { and: conditions } }) },
      info,
    );
  }

  @FieldResolver(() => String, { description: 'The article that it rests on.' })
  article(@Root() { kind }: DeadlineRow): string {
    return deadlineKinds.find(({ code }) => code === kind)?.article ?? '';
  }

  @FieldResolver(() => DateScalar, {
    description:
      'When the term has run out: the last day, or the first working day after it where it is none (ГПК чл. 60, ал. 6; unverified). A term counted back from what it must come before (LICENCE_RENEWAL, REASSIGNMENT) runs out with its last day.',
  })
  lapsesOn(@Root() row: DeadlineRow): Day {
    return lapsesOn(row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether it has run out before the day of the answer.' })
  isOverdue(@Root() row: DeadlineRow, @OnDay() day: Day): boolean {
    return lapsesOn(row) < day;
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description: 'What it is about: a licence, a prescription, a procedure.',
  })
  subject(@Root() { subjectType, subjectId }: DeadlineRow, @Ctx() context: Context): Promise<unknown> {
    return context.loader(rowByKey(context.collection(subjectType) as never)).load(subjectId);
  }

  @FieldResolver(() => MunicipalityType, { description: 'The municipality that it concerns.' })
  municipality(@Root() { municipalityId }: DeadlineRow, @Ctx() context: Context): Promise<MunicipalityRow | null> {
    return context.loader(municipalityByKey).load(municipalityId);
  }

  @FieldResolver(() => ServiceType, { nullable: true, description: 'The service that it concerns; null where none.' })
  service(@Root() { serviceId }: DeadlineRow, @Ctx() context: Context): Promise<ServiceRow | null> | null {
    return serviceId === null ? null : context.loader(serviceByKey).load(serviceId);
  }
}
