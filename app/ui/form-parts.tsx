// What holds a form together: groups of fields, rows, the line of deeds, and what travels unseen.
import type { ReactNode } from 'react'

/** Fields that belong together under one heading. */
export function Fieldset({ legend, children }: { readonly legend: ReactNode; readonly children: ReactNode }) {
  return (
    <fieldset className="fieldset">
      <legend>{legend}</legend>
      {children}
    </fieldset>
  )
}

/** Short fields beside each other where there is room. */
export function FormRow({ children }: { readonly children: ReactNode }) {
  return <div className="form-row">{children}</div>
}

/** The deeds at the end of a form, the main one first. */
export function FormActions({ children }: { readonly children: ReactNode }) {
  return <div className="form-actions">{children}</div>
}

export type HiddenFieldsProps = {
  /** The version of the record that the form was filled from. */
  readonly version?: number | undefined
  /** A token that lets the deed happen once, however often the button is pressed. */
  readonly once?: string | undefined
  readonly values?: Readonly<Record<string, string | undefined>> | undefined
}

/** Sends `version`, `once` and other values along. */
export function HiddenFields({ version, once, values = {} }: HiddenFieldsProps) {
  return (
    <>
      {version === undefined ? null : <input type="hidden" name="version" value={version} />}
      {once === undefined ? null : <input type="hidden" name="once" value={once} />}
      {Object.entries(values).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
    </>
  )
}
