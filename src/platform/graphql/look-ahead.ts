import {
  type FieldNode,
  getNamedType,
  type GraphQLResolveInfo,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { getArgumentValues } from 'graphql/execution/values.js';

/** The arguments of each field of this name that the client selects of what is being resolved. */
export function argumentsBelow(info: GraphQLResolveInfo, name: string): readonly Readonly<Record<string, unknown>>[] {
  const type = getNamedType(info.returnType);
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  if (field === undefined) return [];
  return info.fieldNodes
    .flatMap(({ selectionSet }) => selectionsOf(selectionSet, info))
    .filter((node) => node.name.value === name)
    .map((node) => getArgumentValues(field, node, info.variableValues));
}

/** The fields that the client selects at the ends of these paths below what is being resolved. */
export function selectedBelow(
  info: GraphQLResolveInfo,
  ...paths: readonly (readonly string[])[]
): readonly FieldNode[] {
  return paths.flatMap((path) =>
    path.reduce(
      (fields, name) =>
        fields
          .filter((node) => node.name.value === name)
          .flatMap(({ selectionSet }) => selectionsOf(selectionSet, info)),
      info.fieldNodes.flatMap(({ selectionSet }) => selectionsOf(selectionSet, info)),
    ),
  );
}

/** The fields in a selection, those of fragments among them. */
export function selectionsOf(
  selections: SelectionSetNode | undefined,
  info: Pick<GraphQLResolveInfo, 'fragments'>,
): readonly FieldNode[] {
  return (selections?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return selectionsOf(selection.selectionSet, info);
    return selectionsOf(info.fragments[selection.name.value]?.selectionSet, info);
  });
}

const names = new WeakMap<OperationDefinitionNode, ReadonlySet<string>>();

/** Every field that the document has anywhere. */
export function fieldNamesIn({ operation, fragments }: GraphQLResolveInfo): ReadonlySet<string> {
  const known = names.get(operation);
  if (known !== undefined) return known;
  const found = new Set<string>();
  for (const node of [operation, ...Object.values(fragments)]) {
    visit(node, {
      Field: ({ name }) => {
        found.add(name.value);
      },
    });
  }
  names.set(operation, found);
  return found;
}
