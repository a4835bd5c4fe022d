import { expect } from 'vitest';
import { type Api } from './api.js';

/** The data of an answer without errors. */
export async function dataOf<Data>(api: Api, document: string, variables: object = {}): Promise<Data> {
  const { data, errors } = await api.ask<Data>(document, variables);
  expect(errors, api.logged.slice(-2).join('\n')).toEqual([]);
  return data;
}

type Page<Row> = {
  readonly list: {
    readonly nodes: readonly Row[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

/**
 * All rows of a list, page by page. The document calls the list `list`, asks for its `nodes` and the `pageInfo` that
 * stands in `NEXT`, and gives it `$after`.
 */
export async function everyRow<Row>(api: Api, document: string, variables: object = {}): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let after: string | null = null; ;) {
    const { list }: Page<Row> = await dataOf<Page<Row>>(api, document, { ...variables, after });
    rows.push(...list.nodes);
    if (!list.pageInfo.hasNextPage) return rows;
    after = list.pageInfo.endCursor;
  }
}

export const NEXT = 'pageInfo { hasNextPage endCursor }';
