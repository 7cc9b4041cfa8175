/** Which storage this server has is a matter of its configuration, and of nothing else. */
import { join } from 'node:path'
import type { Tables } from './table.ts'

/**
 * TABLES_CONNECTION: a connection string of an Azure storage account, or its table URL to use the server's own identity.
 * DATA_FOLDER: a folder of this machine, for the embedded database.
 */
export interface TablesEnvironment {
  readonly TABLES_CONNECTION?: string | undefined
  readonly DATA_FOLDER?: string | undefined
}

export async function openTables(env: TablesEnvironment): Promise<Tables> {
  if (env.TABLES_CONNECTION) {
    const { openAzureTables } = await import('./azure.ts')
    return openAzureTables(env.TABLES_CONNECTION)
  }
  if (env.DATA_FOLDER) {
    const { openSqliteTables } = await import('./sqlite.ts')
    return openSqliteTables(join(env.DATA_FOLDER, 'blocscore.db'))
  }
  throw new Error(
    'Opening the tables found neither TABLES_CONNECTION nor DATA_FOLDER; one of them must be set',
  )
}
