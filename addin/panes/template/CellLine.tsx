import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { ArrowRightRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { CellPlace } from '../../../shared/authoring/sheet.ts'
import { useSpeech } from '../../text/speech.ts'
import { templateWords } from '../../text/template.ts'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalSNudge}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  where: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  title: { minWidth: 0 },
  go: {
    flexShrink: 0,
    marginLeft: 'auto',
    minWidth: 'auto',
    whiteSpace: 'nowrap',
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
  },
})

type CellLineProps = {
  title: string
  place: CellPlace | undefined
  onGo: (place: CellPlace) => void
  children: ReactNode
}

/** Something to say of a cell of the table's sheets: one press leads there. */
export function CellLine({ title, place, onGo, children }: CellLineProps) {
  const styles = useStyles()
  const words = templateWords[useSpeech().language]
  return (
    <li className={styles.line}>
      <span className={styles.where}>
        <Text weight="semibold" className={styles.title}>
          {title}
        </Text>
        {place && (
          <Button
            size="small"
            appearance="subtle"
            className={styles.go}
            icon={<ArrowRightRegular />}
            aria-label={words.goToCell(cellText(place))}
            onClick={() => {
              onGo(place)
            }}
          >
            {words.goTo}
          </Button>
        )}
      </span>
      {children}
    </li>
  )
}

export const cellText = ({ sheet, cell }: CellPlace): string => `${sheet}!${cell}`
