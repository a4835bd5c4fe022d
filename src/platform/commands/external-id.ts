import { given, optional } from './fields.js';

type ExternalKey = { readonly scheme: string; readonly value: string };

/** The key of the record in the register of whoever enters it; the same key is never entered twice. */
export const externalIdField = optional(
  given.object(
    'ExternalIdInput',
    {
      scheme: given.text('The register: small Latin letters, digits and _, such as municipality.'),
      value: given.text('The key in it.'),
    },
    'The key of the record in your own register; the same key is refused the second time. Absent: one is made.',
  ),
);

/** The key that was given, or one of our own. */
export function givenExternalId(external: ExternalKey | null, own: string) {
  return { externalScheme: external?.scheme ?? 'karta', externalValue: external?.value ?? own };
}
