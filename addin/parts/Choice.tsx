import { Field, makeStyles, Select } from '@fluentui/react-components'

const useStyles = makeStyles({
  // a long name is cut in the closed list, not pushed out of the pane
  select: { minWidth: 0, '> select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
})

type ChoiceProps<K extends string> = {
  label: string
  current: K
  options: readonly { key: K; name: string }[]
  onChoose: (key: K) => void
}

/** One of a few, by name. */
export function Choice<K extends string>({ label, current, options, onChoose }: ChoiceProps<K>) {
  const styles = useStyles()
  return (
    <Field label={label}>
      <Select
        className={styles.select}
        value={current}
        onChange={(_, { value }) => {
          const chosen = options.find(({ key }) => key === value)
          if (chosen) onChoose(chosen.key)
        }}
      >
        {options.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  )
}
