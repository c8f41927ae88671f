// The words around a control: its label, a hint, and what is wrong with what was typed.
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'

/** What every control takes. `id` is the name unless given; error summaries link to it. */
export type FieldProps = {
  readonly name: string
  readonly label: ReactNode
  readonly id?: string | undefined
  readonly hint?: ReactNode
  readonly error?: string | undefined
  /** The word beside the label, such as "(if known)": mark whichever of required and optional is rarer. */
  readonly mark?: string | undefined
  readonly required?: boolean | undefined
  readonly disabled?: boolean | undefined
  /** Keeps the label for readers only, for a control whose place explains it. */
  readonly labelHidden?: boolean | undefined
}

type Wiring = Pick<FieldProps, 'name' | 'id' | 'hint' | 'error' | 'required' | 'disabled'>

/** The attributes that tie a control to its words. */
export function controlProps(field: Wiring) {
  const id = field.id ?? field.name
  const described = classNames(field.hint ? `${id}-hint` : null, field.error ? `${id}-error` : null)
  return {
    id,
    name: field.name,
    required: field.required,
    disabled: field.disabled,
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': field.error ? true : undefined,
  } as const
}

/** A label, a hint and an error around one control. */
export function Field(props: FieldProps & { readonly children: ReactNode }) {
  const id = props.id ?? props.name
  return (
    <div className={classNames('field', props.error && 'field-invalid')}>
      <label className={classNames('field-label', props.labelHidden && 'unseen')} htmlFor={id}>
        {props.label}
        <FieldMark mark={props.mark} />
      </label>
      <FieldWords id={id} hint={props.hint} error={props.error} />
      {props.children}
    </div>
  )
}

/** The light word after a label. */
export function FieldMark({ mark }: { readonly mark?: string | undefined }) {
  return mark ? <span className="field-mark"> {mark}</span> : null
}

/** The hint and the error of the control with this id. */
export function FieldWords({
  id,
  hint,
  error,
}: {
  readonly id: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
}) {
  return (
    <>
      {hint ? (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="field-error" id={`${id}-error`}>
          <Icon name="warning" />
          {error}
        </p>
      ) : null}
    </>
  )
}

/** A group of choices under one legend, with the same words as a field. */
export function FieldGroup(props: FieldProps & { readonly children: ReactNode }) {
  const id = props.id ?? props.name
  return (
    <fieldset
      className={classNames('field', props.error && 'field-invalid')}
      aria-describedby={controlProps(props)['aria-describedby']}
      disabled={props.disabled}
    >
      <legend className={classNames('field-label', props.labelHidden && 'unseen')}>
        {props.label}
        <FieldMark mark={props.mark} />
      </legend>
      <FieldWords id={id} hint={props.hint} error={props.error} />
      {props.children}
    </fieldset>
  )
}
