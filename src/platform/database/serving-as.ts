import { readings, type Viewer } from '../../access/rules/index.js';
import { type Day } from '../../kernel/day.js';

/** The role with the rights of requests; migrations give it. */
const SERVING = 'karta_app';

/**
 * From here to its end the transaction has the rights of requests only, and sees what the viewer may see on the day. The
 * values are codes and keys; anything else in them is left out.
 */
export function servingAs(viewer: Viewer, today: Day): string {
  const { client, role, municipalities, provider } = viewer;
  const plain = (value: string) => value.replaceAll(/[^\w.:/#@|-]/g, '');
  const { own, any } = readings(viewer);
  const settings = [
    ['client', plain(client)],
    ['role', role ?? ''],
    ['may', own.join(',')],
    ['may_anywhere', any.join(',')],
    ['today', today],
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
