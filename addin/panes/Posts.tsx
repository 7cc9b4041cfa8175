import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Post, Seat } from '../../shared/calls.ts'
import { Heading } from '../parts/Heading.tsx'
import { ShellBody } from '../parts/Shell.tsx'
import { useSpeech } from '../text/speech.ts'

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    width: '100%',
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  soft: { color: tokens.colorNeutralForeground2 },
})

type PostsProps = {
  posts: readonly Post[]
  /** Blocs to set up in which no period is open yet. */
  seats: readonly Seat[]
  onChoose: (key: string) => void
  /** The way to further posts. */
  children: ReactNode
}

/** Which bloc and period to work in, or that there is none yet. */
export function Posts({ posts, seats, onChoose, children }: PostsProps) {
  const styles = useStyles()
  const { words } = useSpeech()
  const nothing = posts.length + seats.length === 0
  const rolesOf = ({ roles }: Pick<Seat, 'roles'>) => roles.map((role) => words.posts.roles[role]).join(', ')
  return (
    <ShellBody>
      <Heading>{nothing ? words.posts.none : words.posts.title}</Heading>
      <Text className={styles.soft}>{nothing ? words.posts.noneLine : words.posts.line}</Text>
      <ul className={styles.list}>
        {posts.map((post) => (
          <li key={postKey(post)}>
            <Card
              title={`${post.bloc.name} – ${post.period.name}`}
              line={[post.unit.name, rolesOf(post), words.stage[post.period.stage]].join(' · ')}
              onChoose={() => {
                onChoose(postKey(post))
              }}
            />
          </li>
        ))}
        {seats.map((seat) => (
          <li key={seatKey(seat)}>
            <Card
              title={`${seat.bloc.name} – ${words.posts.year(seat.year)}`}
              line={[rolesOf(seat), words.posts.noPeriod].join(' · ')}
              onChoose={() => {
                onChoose(seatKey(seat))
              }}
            />
          </li>
        ))}
      </ul>
      {children}
    </ShellBody>
  )
}

export const postKey = ({ bloc, period }: Post): string => `${bloc.id}/${period.id}`
export const seatKey = ({ bloc, year }: Seat): string => `${bloc.id}/${year}/*`

type CardProps = { title: string; line: string; onChoose: () => void }

function Card({ title, line, onChoose }: CardProps) {
  const styles = useStyles()
  return (
    <button type="button" className={styles.card} onClick={onChoose}>
      <Text weight="semibold">{title}</Text>
      <Text size={200} className={styles.soft}>
        {line}
      </Text>
    </button>
  )
}
