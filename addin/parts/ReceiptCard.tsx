import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { CheckmarkCircleFilled } from '@fluentui/react-icons'
import { useEffect, useRef } from 'react'
import { Heading } from './Heading.tsx'

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  title: { color: tokens.colorStatusSuccessForeground1, outlineOffset: '2px' },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: '0.04em',
    userSelect: 'all',
  },
  label: { marginTop: tokens.spacingVerticalS },
})

type ReceiptCardProps = {
  title: string
  lines: readonly string[]
  codeLabel: string
  code: string | undefined
  note?: string
  /** It has just come of what the person did: they are led to it. */
  arrived?: boolean
}

/** What is done, when, and the code that proves it: large enough to read out on the telephone. */
export function ReceiptCard({ title, lines, codeLabel, code, note, arrived = false }: ReceiptCardProps) {
  const styles = useStyles()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (arrived) heading.current?.focus()
  }, [arrived])
  return (
    <section className={styles.card} aria-label={title}>
      <Heading ref={heading} tabIndex={-1} className={styles.title} icon={<CheckmarkCircleFilled />}>
        {title}
      </Heading>
      {lines.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
      {code !== undefined && (
        <>
          <Text size={200} className={styles.label}>
            {codeLabel}
          </Text>
          <span className={styles.code}>{code}</span>
        </>
      )}
      {note !== undefined && <Text size={200}>{note}</Text>}
    </section>
  )
}
