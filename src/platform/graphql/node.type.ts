import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType('Node', {
  description: 'Anything that has an id and can be fetched by it with node(id:).',
  resolveType: (value: { readonly __typename: string }) => value.__typename,
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque and permanent: keep it as it is. Its form never changes.' })
  id: string;
}
