import { makeStyles, tokens, mergeClasses } from '@fluentui/react-components'
import {
  CheckmarkCircleFilled,
  CircleHalfFillRegular,
  CircleRegular,
  ClockAlarmRegular,
} from '@fluentui/react-icons'
import { useSpeech } from '../../text/speech.ts'
import type { Mark } from './standing.ts'

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  icon: { display: 'flex', fontSize: '16px' },
  submitted: { color: tokens.colorStatusSuccessForeground1 },
  late: { color: tokens.colorStatusWarningForeground3 },
  filling: { color: tokens.colorBrandForeground1 },
  idle: { color: tokens.colorNeutralForeground3 },
})

const icons = {
  submitted: <CheckmarkCircleFilled />,
  late: <ClockAlarmRegular />,
  filling: <CircleHalfFillRegular />,
  idle: <CircleRegular />,
}

/** How far a unit is: a sign and a word, never colour alone. */
export function UnitMark({ mark, percent }: { mark: Mark; percent: number }) {
  const styles = useStyles()
  const { mark: words } = useSpeech().words.head
  return (
    <span className={mergeClasses(styles.mark, styles[mark])}>
      <span className={styles.icon}>{icons[mark]}</span>
      {mark === 'filling' ? words.filling(percent) : words[mark]}
    </span>
  )
}
