import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A key that a register outside gave.', simpleResolvers: true })
export class ExternalId {
  @Field(() => String, { description: 'The register, such as demo or municipality.' })
  scheme: string;
  @Field(() => String, { description: 'The key in that register.' })
  value: string;
}
