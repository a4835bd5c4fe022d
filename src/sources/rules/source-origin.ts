/** How a source came into the database: with the reference facts, with the demonstration, or by a register's entries. */
export const SourceOrigin = { REFERENCE: 'REFERENCE', DEMONSTRATION: 'DEMONSTRATION', REGISTER: 'REGISTER' } as const;
export type SourceOrigin = keyof typeof SourceOrigin;
