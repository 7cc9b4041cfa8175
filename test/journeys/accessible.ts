import AxeBuilder from '@axe-core/playwright'
import { expect } from 'vitest'
import type { Desk } from './desk.ts'

/** Nothing on a pane that keeps a person with a disability out (WCAG 2.2 AA, as far as a machine can tell). */
export async function mustBeAccessible(desk: Desk): Promise<void> {
  const found = await new AxeBuilder({ page: desk.page })
    .include(['iframe[title="BlocScore"]', 'body'])
    // Fluent's own focus guards, which send the focus on at once
    .exclude(['iframe[title="BlocScore"]', '[data-tabster-dummy]'])
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(
    found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
  ).toEqual([])
}
