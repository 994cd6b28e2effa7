/** The SQLite schema, step by step. A step is never changed once it has been released; the next one is appended. */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE fact (
     key     TEXT PRIMARY KEY,
     value   TEXT NOT NULL,
     expires INTEGER
   ) WITHOUT ROWID;
   CREATE INDEX fact_expires ON fact (expires) WHERE expires IS NOT NULL;`,
];
