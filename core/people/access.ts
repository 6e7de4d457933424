/** Where a permission reaches. Paths are materialised: a subtree is everything that begins with the path. */
export type Scope =
  | { kind: "region"; path: string }
  | { kind: "department"; path: string }
  | { kind: "own"; userId: string };

export type Grant = { permission: string; scope: Scope };

/** A member of staff who is signed in. */
export type User = {
  id: string;
  account: string;
  name: string;
  department: { id: string; name: string; path: string };
  region: { code: string; name: string; path: string };
  mustChangePassword: boolean;
  grants: readonly Grant[];
};

/** Where a row belongs. */
export type Place = { regionPath: string; departmentPath: string; ownerId?: string };

const covers = (scope: Scope, place: Place): boolean => {
  switch (scope.kind) {
    case "region": return place.regionPath.startsWith(scope.path);
    case "department": return place.departmentPath.startsWith(scope.path);
    case "own": return place.ownerId === scope.userId;
  }
};

/** Whether the user holds the permission at all (no place), or for the row at this place. */
export const can = (user: User | null, permission: string, place?: Place): boolean =>
  user !== null && user.grants.some((grant) => grant.permission === permission && (place === undefined || covers(grant.scope, place)));

/** The scopes in which the user holds the permission; a list shows the rows of any of them. */
export const scopesOf = (user: User, permission: string): Scope[] =>
  user.grants.filter((grant) => grant.permission === permission).map((grant) => grant.scope);
