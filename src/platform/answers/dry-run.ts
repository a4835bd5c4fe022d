import { Kind, type SelectionNode } from 'graphql';
import { type Operation } from './operation.js';

/** The operation with nothing but the rate limit in it, for those who only want to know what the rest would cost. */
export function withoutRest(operation: Operation): Operation {
  const { document, node } = operation;
  const isRateLimit = (selection: SelectionNode) =>
    selection.kind === Kind.FIELD && selection.name.value === 'rateLimit';
  const rateLimit = {
    ...node,
    selectionSet: { ...node.selectionSet, selections: node.selectionSet.selections.filter(isRateLimit) },
  };
  const definitions = document.definitions.map((each) => (each === node ? rateLimit : each));
  return { ...operation, document: { ...document, definitions }, node: rateLimit };
}

/** Whether the asker only wants to know what the document costs. */
export function isDryRun({ plan, node }: Operation, variables: Readonly<Record<string, unknown>> = {}): boolean {
  return (
    plan.fields.some(({ name }) => name === 'rateLimit') &&
    node.selectionSet.selections.some((selection) => {
      if (selection.kind !== Kind.FIELD || selection.name.value !== 'rateLimit') return false;
      const given = selection.arguments?.find(({ name }) => name.value === 'dryRun')?.value;
      if (given?.kind === Kind.VARIABLE) return variables[given.name.value] === true;
      return given?.kind === Kind.BOOLEAN && given.value;
    })
  );
}
