import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
  valueFromASTUntyped,
} from 'graphql';
import { RequestError } from '../query/index.js';
import { type Deprecation, deprecationsIn } from './deprecations.js';
import { costOfPlan, type DocumentPlan, planOf, TooManyFields } from './document-plan.js';
import { type Limits } from './limits.js';

/** An operation of a document, with what can be worked out before anybody asks it. */
export type Operation = {
  readonly document: DocumentNode;
  readonly node: OperationDefinitionNode;
  readonly plan: DocumentPlan;
  readonly deprecations: readonly Deprecation[];
  readonly variableDefaults: Readonly<Record<string, unknown>>;
  /** Whether anybody else who asks it gets the same answer: not where it is about the asker. */
  readonly isShareable: boolean;
};

/** Operations by their documents, which the server keeps parsed. */
export class Operations {
  readonly #schema: GraphQLSchema;
  readonly #limits: Limits;
  readonly #known = new WeakMap<DocumentNode, Map<OperationDefinitionNode, Operation>>();

  constructor(schema: GraphQLSchema, limits: Limits) {
    this.#schema = schema;
    this.#limits = limits;
  }

  /** Refused when the document is larger than the limits allow, whatever its variables. */
  of(document: DocumentNode, node: OperationDefinitionNode): Operation {
    const ofDocument = this.#known.get(document) ?? new Map<OperationDefinitionNode, Operation>();
    this.#known.set(document, ofDocument);
    const operation = ofDocument.get(node) ?? this.#make(document, node);
    ofDocument.set(node, operation);
    return operation;
  }

  #make(document: DocumentNode, node: OperationDefinitionNode): Operation {
    const plan = this.#plan(document, node);
    const { depth, aliases, rootFields } = this.#limits;
    if (plan.depth > depth) {
      refuse(
        'QUERY_TOO_DEEP',
        `The document is ${String(plan.depth)} levels deep; at most ${String(depth)} are answered.`,
      );
    }
    if (plan.aliases > aliases) {
      refuse(
        'QUERY_TOO_COMPLEX',
        `The document has ${String(plan.aliases)} aliases; at most ${String(aliases)} are answered.`,
      );
    }
    if (plan.rootFields > rootFields) {
      refuse(
        'QUERY_TOO_COMPLEX',
        `The document has ${String(plan.rootFields)} root fields; at most ${String(rootFields)} are answered. Send several documents.`,
      );
    }
    return {
      document,
      node,
      plan,
      deprecations: deprecationsIn(this.#schema, document),
      variableDefaults: Object.fromEntries(
        (node.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
          defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)]],
        ),
      ),
      isShareable: node.operation === OperationTypeNode.QUERY && !plan.fields.some(({ name }) => name === 'rateLimit'),
    };
  }

  #plan(document: DocumentNode, node: OperationDefinitionNode): DocumentPlan {
    try {
      return planOf(this.#schema, document, node);
    } catch (error) {
      if (!(error instanceof TooManyFields)) throw error;
      refuse('QUERY_TOO_COMPLEX', 'The document selects too many fields. Ask for less, or send several documents.');
    }
  }

  /** What the operation costs with these variables; refused when it is more than one request may cost. */
  costOf(
    { plan, variableDefaults }: Operation,
    variables: Readonly<Record<string, unknown>> = {},
  ): { readonly cost: number; readonly nodes: number } {
    const measured = costOfPlan(plan, { ...variableDefaults, ...variables });
    if (measured.cost > this.#limits.cost) {
      refuse(
        'QUERY_TOO_COMPLEX',
        `The document may cost ${String(Math.ceil(measured.cost))} points; one request may cost ${String(this.#limits.cost)}. Ask for smaller pages or fewer fields.`,
      );
    }
    return measured;
  }
}

function refuse(code: 'QUERY_TOO_DEEP' | 'QUERY_TOO_COMPLEX', message: string): never {
  throw new GraphQLError(message, {
    originalError: new RequestError(code, message),
    extensions: { code, http: { status: 400 } },
  });
}
