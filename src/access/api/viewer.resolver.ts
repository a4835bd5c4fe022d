import { sql } from 'kysely';
import { Ctx, Query, Resolver } from 'type-graphql';
import { type Context } from '../../platform/request/context.js';
import { mayAnywhere, Permission, reachOf } from '../rules/index.js';
import { ViewerType } from './viewer.type.js';

@Resolver()
export class ViewerResolver {
  @Query(() => ViewerType, { description: 'Who you are here, and what you may do.' })
  async viewer(@Ctx() context: Context): Promise<ViewerType> {
    const { viewer } = context;
    const { client, name, role } = viewer;
    const { rows } = await sql<{ codes: string[]; provider: string | null }>`
      select array(select code from municipality where id = any(${[...viewer.municipalities]}::uuid[])
          order by code collate "C") as "codes",
        (select key from provider where id = ${viewer.provider}::uuid) as "provider"`.execute(await context.database());
    const grants = Object.values(Permission).flatMap((permission) => {
      const reach = role === null ? null : reachOf(role, permission);
      return reach !== null && mayAnywhere(viewer, permission) ? [{ permission, reach }] : [];
    });
    return {
      ...{ client, name, role, grants },
      municipalityCodes: rows[0]?.codes ?? [],
      provider: rows[0]?.provider ?? null,
    };
  }
}
