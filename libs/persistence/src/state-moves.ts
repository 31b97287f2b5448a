/** From each state, where a row may go; what is not listed is refused by the database itself, whoever tries. */
export const StateMoves = {
  /** DDL, once a schema. */
  guard: `CREATE FUNCTION refuse_unlisted_move() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (OLD.state || '>' || NEW.state) = ANY (TG_ARGV) THEN RETURN NEW; END IF;
      RAISE EXCEPTION '% may not go from % to %', TG_TABLE_NAME, OLD.state, NEW.state USING ERRCODE = 'check_violation';
    END $$;`,

  /** DDL for one table with a column `state`; the names are ours, never a caller's. */
  only(table: string, moves: Readonly<Record<string, readonly string[]>>): string {
    const listed = Object.entries(moves).flatMap(([from, to]) => to.map((state) => `'${from}>${state}'`));
    return `CREATE TRIGGER ${table}_moves BEFORE UPDATE OF state ON ${table} FOR EACH ROW
      WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION refuse_unlisted_move(${listed.join(', ')});`;
  },
};
