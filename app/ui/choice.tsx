// One line of a group of checkboxes or radio buttons.
import type { ReactNode } from 'react'
import type { FieldProps } from './field'

export type ChoiceOption = {
  readonly value: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly disabled?: boolean | undefined
}

export type ChoicesShape = 'stacked' | 'inline' | 'columns'

/** The class of a group's frame. */
export function choicesClass(shape: ChoicesShape = 'stacked'): string {
  return shape === 'stacked' ? 'choices' : `choices choices-${shape}`
}

type ChoiceProps = {
  readonly type: 'checkbox' | 'radio'
  readonly group: FieldProps
  readonly option: ChoiceOption
  readonly index: number
  readonly checked: boolean
}

/** The first choice carries the group's own id, so that an error summary leads to it. */
export function Choice({ type, group, option, index, checked }: ChoiceProps) {
  const base = group.id ?? group.name
  const id = index === 0 ? base : `${base}-${index + 1}`
  const hintId = option.hint ? `${id}-choice-hint` : undefined
  return (
    <div className="choice">
      <input
        id={id}
        name={group.name}
        type={type}
        value={option.value}
        defaultChecked={checked}
        disabled={option.disabled}
        required={type === 'radio' ? group.required : undefined}
        aria-describedby={hintId}
        aria-invalid={group.error && type === 'checkbox' ? true : undefined}
      />
      <label htmlFor={id}>
        {option.label}
        {option.hint ? (
          <span className="choice-hint" id={hintId}>
            {option.hint}
          </span>
        ) : null}
      </label>
    </div>
  )
}
