/** What was refused, where in the input, and by which code; an answer, not an accident. */
export type Refused = {
  readonly field: readonly string[];
  readonly code: string;
  /** The request under which the log tells more, where nobody expected the refusal. */
  readonly reference?: string;
};
