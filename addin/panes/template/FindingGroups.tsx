import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { ErrorCircleRegular, LightbulbRegular, WarningRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { Finding, Place, Severity } from '../../../shared/lint/finding.ts'
import { outlineOf, type Outline } from '../../../shared/lint/outline.ts'
import type { Template } from '../../../shared/template.ts'
import { Fold } from '../../parts/Fold.tsx'
import { Titled } from '../../parts/Titled.tsx'
import { useSpeech } from '../../text/speech.ts'
import type { Words } from '../../text/vi.ts'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyle: 'none' },
  finding: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  soft: { color: tokens.colorNeutralForeground2 },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
})

const severities: readonly Severity[] = ['error', 'warning', 'advice']

type FindingGroupsProps = { template: Template; findings: readonly Finding[] }

/** What the linter found, the gravest first: where, what, why it matters, how to mend it. */
export function FindingGroups({ template, findings }: FindingGroupsProps) {
  const styles = useStyles()
  const { words } = useSpeech()
  const { lines } = outlineOf(template)
  const icons: Record<Severity, ReactNode> = {
    error: <ErrorCircleRegular className={styles.error} />,
    warning: <WarningRegular className={styles.warning} />,
    advice: <LightbulbRegular />,
  }
  return severities.map((severity) => {
    const group = findings.filter((finding) => finding.severity === severity)
    if (group.length === 0) return null
    return (
      <Titled key={severity} icon={icons[severity]} title={words.template.severity[severity](group.length)}>
        <ul className={styles.list}>
          {group.map((finding, nth) => (
            <FindingItem key={nth} finding={finding} label={labelAt(lines, finding.at)} />
          ))}
        </ul>
      </Titled>
    )
  })
}

const labelAt = (lines: Outline['lines'], { of, index }: Place): string =>
  (of === 'row' ? lines[index]?.branch.label : undefined) ?? ''

/** A row by its code alone; everything else by what it is, and which one. */
function placeText({ of, code, index }: Place, words: Words): string {
  if (of === 'row') return code ?? ''
  const name = code ?? (of === 'tie-break' ? String(index + 1) : '')
  return `${words.template.part[of]} ${name}`.trim()
}

function FindingItem({ finding, label }: { finding: Finding; label: string }) {
  const styles = useStyles()
  const { language, words } = useSpeech()
  const { at, what, why, mend } = finding
  return (
    <li className={styles.finding}>
      <Text weight="semibold">{`${placeText(at, words)} ${label}`.trim()}</Text>
      <Text>{what[language]}</Text>
      <Fold title={words.template.whyAndHow}>
        <Text block className={styles.soft}>
          {why[language]}
        </Text>
        <Text block>{words.template.mend(mend[language])}</Text>
      </Fold>
    </li>
  )
}
