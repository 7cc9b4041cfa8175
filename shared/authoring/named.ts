const loose = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s/g, '')

/** What is called so: by that very name, or else the only one that differs from it in capitals and spaces alone. */
export function findNamed<T>(name: string, all: ReadonlyMap<string, T>): T | undefined {
  const exact = all.get(name)
  if (exact !== undefined) return exact
  const alike = [...all].filter(([each]) => loose(each) === loose(name))
  return alike.length === 1 ? alike[0]?.[1] : undefined
}
