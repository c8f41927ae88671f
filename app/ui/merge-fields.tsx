/** Lets somebody whose form is stale choose field by field: what they typed, or what stands in the record now. */
import type { MergeRow } from '~/platform/form-merge'
import { useKeyedWords } from '~/platform/i18n'
import { Notice } from './notice'
import { RadioGroup } from './radio-group'

type Props = {
  readonly rows: readonly MergeRow[]
  /** What the form was filled from, sent along with it. */
  readonly stood: string
}

function Choices({ row }: { readonly row: MergeRow }) {
  const say = useKeyedWords()
  const words = (value: string): string => (value === '' ? say('common:merge.empty') : value)
  return (
    <>
      <RadioGroup
        name={row.takeName}
        id={`take-${row.name}`}
        label={row.label}
        hint={row.was === null ? undefined : say('common:merge.was', { value: words(row.was) })}
        defaultValue={row.chosen}
        options={[
          { value: 'mine', label: say('common:merge.mine', { value: words(row.mine) }) },
          { value: 'theirs', label: say('common:merge.theirs', { value: words(row.theirs) }) },
        ]}
      />
      {row.nowValues.map((value) => (
        <input key={value} type="hidden" name={row.nowName} value={value} />
      ))}
    </>
  )
}

/** Stands inside the form, above its fields. Shows nothing but the hidden field unless the form was stale. */
export function MergeFields({ rows, stood }: Props) {
  const say = useKeyedWords()
  return (
    <>
      <input type="hidden" name="stood" value={stood} />
      {rows.length > 0 ? (
        <Notice tone="warn" title={say('common:merge.title')}>
          <div className="stack">
            <p>{say('common:merge.lead')}</p>
            {rows.map((row) => (
              <Choices key={row.name} row={row} />
            ))}
          </div>
        </Notice>
      ) : null}
    </>
  )
}
