/** Long lists that narrow a page, each as a field to pick from; sent by one button, with what is in force already. */
import { Form } from '@remix-run/react'
import { useKeyedWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { type Option, Select } from '~/ui/select'

type LongList = {
  readonly name: string
  readonly label: string
  readonly every: string
  readonly current: string
  readonly options: readonly Option[]
}

export function Picks(props: {
  readonly action: string
  readonly kept: readonly (readonly string[])[]
  readonly picks: readonly LongList[]
}) {
  const { action, kept, picks } = props
  const say = useKeyedWords()
  if (picks.length === 0) return null
  return (
    <Form method="get" action={action} className="cluster not-printed">
      {kept.map(([name = '', value = '']) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {picks.map((pick) => (
        <Select
          key={`${pick.name} ${pick.current}`}
          name={pick.name}
          label={pick.label}
          labelHidden
          width="l"
          options={pick.options}
          emptyLabel={pick.every}
          defaultValue={pick.current}
        />
      ))}
      <Button kind="secondary">{say('common:filter')}</Button>
    </Form>
  )
}
