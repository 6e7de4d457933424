import { Model } from "objection";

/**
 * What every table's `model.ts` extends: fields are declared, rows come out as they are. No hooks, no meaning, and never
 * bound to a connection, so a query that names none throws.
 */
export class TableModel extends Model {
  static override get useLimitInFirst(): boolean {
    return true;
  }
}
