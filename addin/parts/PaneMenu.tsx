import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import {
  ArrowClockwiseRegular,
  ArrowSwapRegular,
  LocalLanguageRegular,
  SignOutRegular,
} from '@fluentui/react-icons'
import { useSpeech } from '../text/speech.ts'
import { MenuButton } from './MenuButton.tsx'

type PaneMenuProps = {
  name?: string | undefined
  version: string
  onReload: () => void
  onPosts?: (() => void) | undefined
  onSignOut?: (() => void) | undefined
}

/** What is seldom needed: who is signed in, another post, the language, a fresh start. */
export function PaneMenu({ name, version, onReload, onPosts, onSignOut }: PaneMenuProps) {
  const { language, words, speak } = useSpeech()
  const { menu } = words
  return (
    <Menu inline>
      <MenuTrigger>
        <MenuButton label={menu.open} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            {name !== undefined && <MenuGroupHeader>{menu.signedInAs(name)}</MenuGroupHeader>}
            {onPosts && (
              <MenuItem icon={<ArrowSwapRegular />} onClick={onPosts}>
                {menu.posts}
              </MenuItem>
            )}
            <MenuItem
              icon={<LocalLanguageRegular />}
              onClick={() => {
                speak(language === 'vi' ? 'en' : 'vi')
              }}
            >
              {menu.otherLanguage}
            </MenuItem>
            <MenuItem icon={<ArrowClockwiseRegular />} onClick={onReload}>
              {words.app.reload}
            </MenuItem>
            {onSignOut && (
              <MenuItem icon={<SignOutRegular />} onClick={onSignOut}>
                {menu.signOut}
              </MenuItem>
            )}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>
              {words.app.name} · {menu.version(version)}
            </MenuGroupHeader>
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
