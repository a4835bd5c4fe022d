import { type Viewer } from '../../access/rules/index.js';

/** The role with the rights of requests; migrations give it. */
const SERVING = 'karta_app';

/**
 * From here to its end the transaction has the rights of requests only, and sees what the viewer may see. The values are
 * codes and keys; anything else in them is left out.
 */
export function servingAs({ client, role, municipalities, provider }: Viewer): string {
  const plain = (value: string) => value.replaceAll(/[^\w.:/#@|-]/g, '');
  const settings = [
    ['client', plain(client)],
    ['role', role ?? ''],
    ['municipalities', municipalities.length === 0 ? '' : `{${municipalities.map(plain).join(',')}}`],
    ['provider', plain(provider ?? '')],
  ];
  return [
    `set local role ${SERVING}`,
    ...settings.flatMap(([name, value]) =>
      value === '' ? [] : [`set local karta.${String(name)} = '${String(value)}'`],
    ),
  ].join('; ');
}
