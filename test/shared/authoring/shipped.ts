import { demoBlocs } from '../../../functions/local/demo/bloc.ts'
import type { Template } from '../../../shared/template.ts'
import { thanhHoa } from '../../tables/thanh-hoa.ts'
import { soundTable } from '../lint/sound.ts'

/** Tables as people have them. */
export const shipped: readonly (readonly [name: string, template: Template])[] = [
  ...demoBlocs.map(({ template }) => [template.id, template] as const),
  ['Thanh Hóa, from its source', thanhHoa()],
  ['the linter’s sound table', soundTable()],
]
