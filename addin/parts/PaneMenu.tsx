import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import {
  ArrowClockwiseRegular,
  ArrowSwapRegular,
  LocalLanguageRegular,
  SignOutRegular,
} from '@fluentui/react-icons'
import { useEffect, useId, useRef, useState, type ReactElement } from 'react'
import { useSpeech } from '../text/speech.ts'
import { MenuButton } from './MenuButton.tsx'

const useStyles = makeStyles({
  whole: { position: 'relative' },
  panel: {
    position: 'absolute',
    right: 0,
    top: '100%',
    width: 'max-content',
    maxWidth: 'calc(100vw - 32px)',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    padding: tokens.spacingVerticalXS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  item: { justifyContent: 'flex-start', fontWeight: tokens.fontWeightRegular },
  soft: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
})

type PaneMenuProps = {
  name?: string | undefined
  version: string
  onReload: () => void
  onPosts?: (() => void) | undefined
  onSignOut?: (() => void) | undefined
}

/** What is seldom needed: who is signed in, another post, the language, a fresh start. */
export function PaneMenu({ name, version, onReload, onPosts, onSignOut }: PaneMenuProps) {
  const styles = useStyles()
  const { language, words, speak } = useSpeech()
  const { menu } = words
  const id = useId()
  const { whole, open, setOpen } = useOpening()
  const close = (): void => {
    setOpen(false)
    whole.current?.querySelector('button')?.focus()
  }
  const item = (text: string, icon: ReactElement, act: () => void) => (
    <Button
      appearance="subtle"
      className={styles.item}
      icon={icon}
      onClick={() => {
        close()
        act()
      }}
    >
      {text}
    </Button>
  )
  return (
    <div ref={whole} className={styles.whole}>
      <MenuButton
        label={menu.open}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          setOpen(!open)
        }}
      />
      <div id={id} hidden={!open} className={styles.panel}>
        {name !== undefined && (
          <Text size={200} className={styles.soft}>
            {menu.signedInAs(name)}
          </Text>
        )}
        {onPosts && item(menu.posts, <ArrowSwapRegular />, onPosts)}
        {item(menu.otherLanguage, <LocalLanguageRegular />, () => {
          speak(language === 'vi' ? 'en' : 'vi')
        })}
        {item(words.app.reload, <ArrowClockwiseRegular />, onReload)}
        {onSignOut && item(menu.signOut, <SignOutRegular />, onSignOut)}
        <Text size={200} className={styles.soft}>
          {words.app.name} · {menu.version(version)}
        </Text>
      </div>
    </div>
  )
}

/** Open until Escape, or until the person turns to something else. */
function useOpening() {
  const whole = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    if (!open) return
    const elsewhere = ({ target }: Event): void => {
      if (target instanceof Node && !whole.current?.contains(target)) setOpen(false)
    }
    const escape = ({ key }: KeyboardEvent): void => {
      if (key !== 'Escape') return
      setOpen(false)
      whole.current?.querySelector('button')?.focus()
    }
    document.addEventListener('pointerdown', elsewhere)
    document.addEventListener('focusin', elsewhere)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('pointerdown', elsewhere)
      document.removeEventListener('focusin', elsewhere)
      document.removeEventListener('keydown', escape)
    }
  }, [open])
  return { whole, open, setOpen }
}
