/** Where a permission reaches. Paths are materialised: a subtree is everything that begins with the path. */
export type Scope =
  | { kind: "region"; path: string }
  | { kind: "department"; path: string }
  | { kind: "own"; userId: string };

export type Grant = { permission: string; scope: Scope };

/** How far a role reaches, seen from where its holder sits; `site` (全部) reaches everywhere, wherever that is. */
export const SCOPE_KINDS = ["region", "department", "own", "site"] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

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

/** What belongs to nobody's region, but to the whole site: only who reaches everything covers it. */
export const WHOLE_SITE: Place = { regionPath: "/", departmentPath: "" };

type Seat = { id: string; regionPath: string; departmentPath: string };

const scopeOf = ({ id, regionPath, departmentPath }: Seat, kind: ScopeKind): Scope => {
  switch (kind) {
    case "region": return { kind, path: regionPath };
    case "department": return { kind, path: departmentPath };
    case "own": return { kind, userId: id };
    case "site": return { kind: "region", path: WHOLE_SITE.regionPath };
  }
};

/**
 * What a person's roles allow from this seat. The one rule about acts that touch everybody (roles, parameters, the calendar, the sign-in page, the logs, the
 * handbook): a permission for the whole site is held with the reach 全部 and not at all with a narrower one, so routes, navigation, buttons and commands agree.
 */
export const grantsOf = (seat: Seat, held: readonly { permission: string; scope: ScopeKind; wholeSite: boolean }[]): Grant[] =>
  held.filter(({ scope, wholeSite }) => !wholeSite || scope === "site").map(({ permission, scope }) => ({ permission, scope: scopeOf(seat, scope) }));

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
