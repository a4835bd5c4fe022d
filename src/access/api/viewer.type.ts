import { Field, ObjectType } from 'type-graphql';
import { registerCodes } from '../../platform/graphql/index.js';
import { Permission, permissions, type Reach, Role, roles } from '../rules/index.js';
import { registerEnumType } from 'type-graphql';

registerCodes(Role, roles, 'Role', 'As whom somebody writes here (ЗСУ чл. 20-25, 28, 35, 86).');
registerCodes(Permission, permissions, 'Permission', 'What can be done here beside reading what is public.');

export const ReachEnum = { ANY: 'ANY', OWN: 'OWN' } as const;
registerEnumType(ReachEnum, {
  name: 'Reach',
  description: 'Where something may be done.',
  valuesConfig: {
    ANY: { description: 'Anywhere.' },
    OWN: { description: 'For the own municipalities, or the own provider, only.' },
  },
});

@ObjectType('Grant', { description: 'One thing that the viewer may do, and where.', simpleResolvers: true })
export class GrantType {
  @Field(() => Permission, { description: 'What.' })
  permission: Permission;
  @Field(() => ReachEnum, { description: 'Where.' })
  reach: Reach;
}

@ObjectType('Viewer', { description: 'Who asks, and what he may do.', simpleResolvers: true })
export class ViewerType {
  @Field(() => String, { description: 'The client, permanent; anonymous for whoever does not say who he is.' })
  client: string;
  @Field(() => String, { description: 'Its name.' })
  name: string;
  @Field(() => Role, { nullable: true, description: 'As whom he acts; null for whoever does not say.' })
  role: Role | null;
  @Field(() => [String], { description: 'The codes of the municipalities that he acts for.' })
  municipalityCodes: readonly string[];
  @Field(() => String, { nullable: true, description: 'The provider that he acts for, as scheme/value; null: none.' })
  provider: string | null;
  @Field(() => [GrantType], { description: 'What he may do beside reading what is public.' })
  grants: readonly GrantType[];
}
