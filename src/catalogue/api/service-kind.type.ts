import { Field, Int, ObjectType } from 'type-graphql';
import { FactType, Node } from '../../platform/graphql/index.js';
import { AccessClass, ActivityGroup, TargetGroup } from '../rules/index.js';
import './catalogue-enums.js';

@ObjectType('ServiceKind', {
  description:
    'A kind of social service that the National Map plans. The code is permanent; the name is a stand-in until isOfficialName is true.',
  implements: Node,
  simpleResolvers: true,
})
export class ServiceKindType extends FactType {
  @Field(() => String, { description: 'Permanent code, such as ASSISTANT_SUPPORT.' })
  code: string;
  @Field(() => Int, { description: 'Its place in the catalogue, from 1.' })
  position: number;
  @Field(() => Boolean, { description: 'The name is the one of the law itself, not a stand-in.' })
  isOfficialName: boolean;
  @Field(() => AccessClass, { description: 'Whether everyone may come, or only those referred.' })
  accessClass: AccessClass;
  @Field(() => ActivityGroup, { nullable: true, description: 'Its group of activities; null when it belongs to none.' })
  activityGroup: ActivityGroup | null;
  @Field(() => TargetGroup, { nullable: true, description: 'For whom it is; null when for no single group.' })
  targetGroup: TargetGroup | null;
  @Field(() => Boolean, { description: 'An integrated health-social service (ЗСУ чл. 138-145).' })
  isIntegratedHealthSocial: boolean;
  @Field(() => Boolean, {
    description:
      'Where it is given is protected: only the municipality of its services is shown (victims of violence or trafficking).',
  })
  addressProtected: boolean;
  @Field(() => String, { nullable: true, description: 'The article that names it; null when none does.' })
  article: string | null;
}
