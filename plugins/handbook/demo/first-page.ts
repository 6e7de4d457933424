/** A page that comes with the system. */
export type FirstPage = { title: string; roles: readonly string[]; addresses: readonly string[]; body: string };
