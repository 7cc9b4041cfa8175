import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { Post } from '../../shared/calls.ts'
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

/** Which bloc and period to work in, or that there is none yet. */
export function Posts({ posts, onChoose }: { posts: readonly Post[]; onChoose: (post: Post) => void }) {
  const styles = useStyles()
  const { words } = useSpeech()
  return (
    <ShellBody>
      <Heading>{posts.length === 0 ? words.posts.none : words.posts.title}</Heading>
      <Text className={styles.soft}>{posts.length === 0 ? words.posts.noneLine : words.posts.line}</Text>
      <ul className={styles.list}>
        {posts.map((post) => (
          <li key={postKey(post)}>
            <PostCard post={post} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </ShellBody>
  )
}

export const postKey = ({ bloc, period }: Post): string => `${bloc.id}/${period.id}`

function PostCard({ post, onChoose }: { post: Post; onChoose: (post: Post) => void }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const roles = post.roles.map((role) => words.posts.roles[role]).join(', ')
  return (
    <button
      type="button"
      className={styles.card}
      onClick={() => {
        onChoose(post)
      }}
    >
      <Text weight="semibold">
        {post.bloc.name} – {post.period.name}
      </Text>
      <Text size={200} className={styles.soft}>
        {post.unit.name} · {roles} · {words.stage[post.period.stage]}
      </Text>
    </button>
  )
}
