import {
  type DocumentNode,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  getNamedType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** Something of the schema that a document uses and that will go: what to use, and when it goes. */
export type Deprecation = { readonly coordinate: string; readonly reason: string; readonly sunset: string | null };

/** Reasons begin with the day on which it goes: `2027-04-01: use Service.licences`. */
const SUNSET = /^(\d{4}-\d{2}-\d{2}): /;

function deprecation(coordinate: string, reason: string): Deprecation {
  return { coordinate, reason, sunset: SUNSET.exec(reason)?.[1] ?? null };
}

/** The fields, arguments, input fields and values in a document that are deprecated. */
export function deprecationsIn(schema: GraphQLSchema, document: DocumentNode): readonly Deprecation[] {
  const found = new Map<string, Deprecation>();
  const note = (coordinate: string, reason: string | null | undefined) => {
    if (reason !== null && reason !== undefined) found.set(coordinate, deprecation(coordinate, reason));
  };
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: () => {
        const [parent, field] = [info.getParentType(), info.getFieldDef()];
        if (parent && field) note(`${parent.name}.${field.name}`, field.deprecationReason);
      },
      Argument: () => {
        const [parent, field, argument] = [info.getParentType(), info.getFieldDef(), info.getArgument()];
        if (parent && field && argument) {
          note(`${parent.name}.${field.name}(${argument.name}:)`, argument.deprecationReason);
        }
      },
      ObjectField: ({ name }) => {
        const type = info.getParentInputType();
        const named = type ? getNamedType(type) : undefined;
        if (isInputObjectType(named)) {
          note(`${named.name}.${name.value}`, named.getFields()[name.value]?.deprecationReason);
        }
      },
      EnumValue: ({ value }) => {
        const type = info.getInputType();
        const named = type ? getNamedType(type) : undefined;
        if (isEnumType(named)) note(`${named.name}.${value}`, named.getValue(value)?.deprecationReason);
      },
    }),
  );
  return [...found.values()].sort((a, b) => (a.coordinate < b.coordinate ? -1 : 1));
}

/** The headers that tell a client which of what it uses goes, and when. */
export function deprecationHeaders(
  deprecations: readonly Deprecation[],
  since: Date,
): Readonly<Record<string, string>> {
  if (deprecations.length === 0) return {};
  const sunsets = deprecations.flatMap(({ sunset }) => sunset ?? []).sort();
  return {
    deprecation: `@${String(Math.floor(since.getTime() / 1_000))}`,
    ...(sunsets[0] !== undefined && { sunset: new Date(`${sunsets[0]}T00:00:00Z`).toUTCString() }),
    link: '</schema/changelog.json>; rel="deprecation"',
    'x-deprecated-fields': deprecations.map(({ coordinate }) => coordinate).join(', '),
  };
}
