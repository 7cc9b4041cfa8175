/** What the pane keeps between openings, apart for every page that Office parts storage by. */
export type Remembered = {
  read: (name: string) => string | undefined
  write: (name: string, value: string | undefined) => void
}

/**
 * Excel on the web gives each site that embeds us its own partition key; without it two sites would share what we keep.
 * Storage can be switched off by policy: then the pane works, and remembers nothing.
 */
export function rememberIn(open: () => Storage, partition = ''): Remembered {
  const named = (name: string): string => `${partition}blocscore.${name}`
  const attempt = <T>(work: (storage: Storage) => T): T | undefined => {
    try {
      return work(open())
    } catch (error) {
      if (error instanceof DOMException) return undefined
      throw error
    }
  }
  return {
    read: (name) => attempt((storage) => storage.getItem(named(name))) ?? undefined,
    write: (name, value) =>
      attempt((storage) => {
        if (value === undefined) storage.removeItem(named(name))
        else storage.setItem(named(name), value)
      }),
  }
}
