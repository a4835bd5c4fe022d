import { sha256Of } from '../sha256.js';

/** The id of a document: what it says, not who registered it. */
export function documentId(document: string): string {
  return `sha256:${sha256Of(document)}`;
}

/** Documents that clients may name by their id instead of sending them. */
export class PersistedDocuments {
  readonly #documents: ReadonlyMap<string, string>;

  constructor(documents: readonly string[]) {
    this.#documents = new Map(documents.map((document) => [documentId(document), document]));
  }

  find(id: string): string | undefined {
    return this.#documents.get(id);
  }

  get ids(): readonly string[] {
    return [...this.#documents.keys()];
  }
}
