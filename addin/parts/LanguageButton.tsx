import { Button } from '@fluentui/react-components'
import { useSpeech } from '../text/speech.ts'

/** Says what the other language calls itself; pressing it switches. */
export function LanguageButton() {
  const { language, words, speak } = useSpeech()
  const other = language === 'vi' ? 'en' : 'vi'
  return (
    <Button
      appearance="subtle"
      size="small"
      lang={other}
      aria-label={words.menu.otherLanguage}
      title={words.menu.otherLanguage}
      onClick={() => {
        speak(other)
      }}
      style={{ minWidth: '32px' }}
    >
      {words.menu.otherLanguageShort}
    </Button>
  )
}
