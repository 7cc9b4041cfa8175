import { readyNames, readyTable } from '../../../shared/ready/ready.ts'
import type { Template } from '../../../shared/template.ts'
import { thanhHoa } from '../../tables/thanh-hoa.ts'
import { soundTable } from '../lint/sound.ts'

/** Tables as people have them. */
export const shipped: readonly (readonly [name: string, template: Template])[] = [
  ...(await Promise.all(readyNames.map(async (name) => [name, await readyTable(name)] as const))),
  ['Thanh Hóa, from its source', thanhHoa()],
  ['the linter’s sound table', soundTable()],
]
