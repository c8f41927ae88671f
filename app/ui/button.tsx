// The deed on a page: a button, or a link that looks like one.
import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon'

export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'link'

type Look = {
  readonly kind?: ButtonKind | undefined
  readonly icon?: IconName | undefined
  /** A picture after the words, such as the arrow of "Next". */
  readonly iconAfter?: IconName | undefined
  readonly large?: boolean | undefined
  readonly wide?: boolean | undefined
  readonly children: ReactNode
  /** Words for readers when the visible text alone would be ambiguous, such as one "Open" per row. */
  readonly label?: string | undefined
}

function look({ kind = 'primary', large, wide }: Look): string {
  return classNames('button', `button-${kind}`, large && 'button-large', wide && 'button-wide')
}

export type ButtonProps = Look & {
  readonly type?: 'submit' | 'button' | 'reset' | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly form?: string | undefined
  readonly formAction?: string | undefined
  readonly formNoValidate?: boolean | undefined
  readonly disabled?: boolean | undefined
}

/** Submits its form unless told otherwise; `name` and `value` say which deed was chosen. */
export function Button(props: ButtonProps) {
  const { type = 'submit', icon, children, label } = props
  return (
    <button
      className={look(props)}
      type={type}
      name={props.name}
      value={props.value}
      form={props.form}
      formAction={props.formAction}
      formNoValidate={props.formNoValidate}
      disabled={props.disabled}
      aria-label={label}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
      {props.iconAfter ? <Icon name={props.iconAfter} /> : null}
    </button>
  )
}

export type ButtonLinkProps = Look & {
  readonly to: string
  /** Files and print views leave the app, so that the browser saves or opens them itself. */
  readonly reloadDocument?: boolean | undefined
  readonly download?: boolean | undefined
}

/** A link with the weight of a button: it goes somewhere and changes nothing. */
export function ButtonLink(props: ButtonLinkProps) {
  const { to, icon, children, label, reloadDocument, download } = props
  return (
    <Link
      className={look({ ...props, kind: props.kind ?? 'secondary' })}
      to={to}
      reloadDocument={(reloadDocument ?? false) || (download ?? false)}
      aria-label={label}
      {...(download ? { download: '' } : {})}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
      {props.iconAfter ? <Icon name={props.iconAfter} /> : null}
    </Link>
  )
}
