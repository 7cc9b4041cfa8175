import { loadGate } from '../store/periods.ts'
import { loadTemplate } from '../store/templates.ts'
import type { Route } from './route.ts'

export const readTemplate: Route<'template.read'> = async (ask, { tables }) => {
  const { period } = await loadGate(tables, ask)
  const { template } = await loadTemplate(tables, ask.bloc, period.template)
  return { template }
}
