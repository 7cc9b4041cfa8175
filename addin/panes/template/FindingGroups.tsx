import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { ErrorCircleRegular, LightbulbRegular, WarningRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { CellPlace } from '../../../shared/authoring/sheet.ts'
import type { Place, Severity } from '../../../shared/lint/finding.ts'
import { outlineOf, type Outline } from '../../../shared/lint/outline.ts'
import type { Template } from '../../../shared/template.ts'
import { Fold } from '../../parts/Fold.tsx'
import { Titled } from '../../parts/Titled.tsx'
import { useSpeech } from '../../text/speech.ts'
import { templateWords, type TemplateWords } from '../../text/template.ts'
import { CellLine } from './CellLine.tsx'
import type { PlacedFinding } from './table-check.ts'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyle: 'none' },
  soft: { color: tokens.colorNeutralForeground2 },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
})

const severities: readonly Severity[] = ['error', 'warning', 'advice']

type FindingGroupsProps = {
  template: Template
  findings: readonly PlacedFinding[]
  onGo: (place: CellPlace) => void
}

/** What the linter found, the gravest first: where, what, why it matters, how to mend it. */
export function FindingGroups({ template, findings, onGo }: FindingGroupsProps) {
  const styles = useStyles()
  const words = templateWords[useSpeech().language]
  const { lines } = outlineOf(template)
  const icons: Record<Severity, ReactNode> = {
    error: <ErrorCircleRegular className={styles.error} />,
    warning: <WarningRegular className={styles.warning} />,
    advice: <LightbulbRegular />,
  }
  return severities.map((severity) => {
    const group = findings.filter(({ finding }) => finding.severity === severity)
    if (group.length === 0) return null
    return (
      <Titled key={severity} icon={icons[severity]} title={words.severity[severity](group.length)}>
        <ul className={styles.list}>
          {group.map((placed, nth) => (
            <FindingItem
              key={nth}
              placed={placed}
              title={`${placeText(placed.finding.at, words)} ${labelAt(lines, placed.finding.at)}`.trim()}
              onGo={onGo}
            />
          ))}
        </ul>
      </Titled>
    )
  })
}

const labelAt = (lines: Outline['lines'], { of, index }: Place): string =>
  (of === 'row' ? lines[index]?.branch.label : undefined) ?? ''

/** A row by its code alone; everything else by what it is, and which one. */
function placeText({ of, code, index }: Place, words: TemplateWords): string {
  if (of === 'row') return code ?? ''
  const name = code ?? (of === 'tie-break' ? String(index + 1) : '')
  return `${words.part[of]} ${name}`.trim()
}

type FindingItemProps = { placed: PlacedFinding; title: string; onGo: (place: CellPlace) => void }

function FindingItem({ placed: { finding, place }, title, onGo }: FindingItemProps) {
  const styles = useStyles()
  const { language } = useSpeech()
  const words = templateWords[language]
  const { what, why, mend } = finding
  return (
    <CellLine title={title} place={place} onGo={onGo}>
      <Text>{what[language]}</Text>
      <Fold title={words.whyAndHow}>
        <Text block className={styles.soft}>
          {why[language]}
        </Text>
        <Text block>{words.mend(mend[language])}</Text>
      </Fold>
    </CellLine>
  )
}
