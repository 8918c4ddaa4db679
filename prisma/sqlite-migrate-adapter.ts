/** The adapter that Prisma's migration commands use on SQLite. */
import { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";

/** Opens `file` for migrations; the shadow database is kept in memory. */
export function sqliteMigrateAdapter(file: string): PrismaBetterSQLite3 {
  const factory = new PrismaBetterSQLite3({ url: `file:${file}` });
  const connectToShadowDb = factory.connectToShadowDb.bind(factory);
  // Migrations are sent to the shadow database as one text of many statements, which the driver's
  // prepared statements refuse: `exec` takes them.
  factory.connectToShadowDb = async () => {
    const shadow = await connectToShadowDb();
    const executeOne = shadow.executeRaw.bind(shadow);
    shadow.executeRaw = async (query) => {
      if (query.args.length > 0) return executeOne(query);
      await shadow.executeScript(query.sql);
      return 0;
    };
    return shadow;
  };
  return factory;
}
