import type { CellValue } from '../../shared/cell.ts'

/** A block of cells with the blanks above it and on its left, so that its rows and columns count from A1. */
export function fromCorner(
  block: readonly (readonly CellValue[])[],
  top: number,
  left: number,
): CellValue[][] {
  const blanks = Array.from({ length: left }, (): CellValue => '')
  return [...Array.from({ length: top }, () => []), ...block.map((row) => [...blanks, ...row])]
}
