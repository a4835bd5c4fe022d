/** What one request may be, and what one address may ask; all of it is published at /limits. */
export type Limits = {
  readonly bodyBytes: number;
  /** With an API key or a token: a file of two mebibytes in base64, and its document. */
  readonly keyedBodyBytes: number;
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly operationsInRequest: number;
  /** Of one request, by the static cost of the schema. */
  readonly cost: number;
  readonly errorsReturned: number;
  /** Of a query, from its beginning to its answer. */
  readonly requestMs: number;
  readonly statementMs: number;
  /** Commands of a request that are not done by then are undone; what was done stays and is told. */
  readonly commandMs: number;
  /** A command waits so long for another one at the same record. */
  readonly lockMs: number;
  /** What an address without a key may use: so many points at once, restored by so many a second; null: as it likes. */
  readonly budget: { readonly points: number; readonly restoredPerSecond: number } | null;
  /** The same for a client with an API key or a token. */
  readonly keyedBudget: { readonly points: number; readonly restoredPerSecond: number };
  /** Requests of any kind from one address; null: as many as it likes. */
  readonly requestsPerMinute: number | null;
};

export const USUAL_LIMITS = {
  bodyBytes: 1_048_576,
  keyedBodyBytes: 3 * 1_048_576,
  tokens: 15_000,
  depth: 15,
  aliases: 200,
  rootFields: 50,
  operationsInRequest: 1,
  cost: 250_000,
  errorsReturned: 25,
  requestMs: 15_000,
  statementMs: 10_000,
  commandMs: 60_000,
  lockMs: 8_000,
  budget: { points: 1_000_000, restoredPerSecond: 10_000 },
  keyedBudget: { points: 5_000_000, restoredPerSecond: 50_000 },
  requestsPerMinute: 6_000,
} as const satisfies Limits;
