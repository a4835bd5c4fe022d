import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Where a page lies in its list.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'More rows follow: ask again with first and after: endCursor.' })
  hasNextPage: boolean;
  @Field(() => Boolean, { description: 'Rows come before: ask again with last and before: startCursor.' })
  hasPreviousPage: boolean;
  @Field(() => String, { nullable: true, description: 'Cursor of the first row of the page; null when it is empty.' })
  startCursor: string | null;
  @Field(() => String, { nullable: true, description: 'Cursor of the last row of the page; null when it is empty.' })
  endCursor: string | null;
}
