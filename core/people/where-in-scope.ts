import type { Knex } from "knex";
import { scopesOf, type User } from "./access.ts";

/** The columns of a list that say where a row belongs. */
export type PlaceColumns = { regionPath: string; departmentPath: string; ownerId?: string };

/** Narrows a list to the rows on which the user holds the permission; without any scope nothing is left. */
export const whereInScope = (query: Knex.QueryBuilder, user: User, permission: string, columns: PlaceColumns): void => {
  const scopes = scopesOf(user, permission);
  void query.where((rows) => {
    if (scopes.length === 0) void rows.whereRaw("false");
    for (const scope of scopes) {
      if (scope.kind === "region") void rows.orWhere(columns.regionPath, "like", `${scope.path}%`);
      else if (scope.kind === "department") void rows.orWhere(columns.departmentPath, "like", `${scope.path}%`);
      else if (columns.ownerId !== undefined) void rows.orWhere(columns.ownerId, scope.userId);
    }
  });
};
