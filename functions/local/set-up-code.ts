/** The code that lets the first person of a new server make a bloc. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { newCode } from '../store/invitations.ts'

/** The code of this server: made at its first start, and kept beside its data for the owner alone. */
export async function loadSetUpCode(dataFolder: string): Promise<string> {
  const file = path.join(dataFolder, 'set-up-code')
  const made = newCode()
  try {
    await writeFile(file, `${made}\n`, { flag: 'wx', mode: 0o600 })
    return made
  } catch (failure) {
    if (!(failure instanceof Error && 'code' in failure && failure.code === 'EEXIST')) throw failure
    return (await readFile(file, 'utf8')).trim()
  }
}
