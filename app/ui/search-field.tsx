// The search line of the top bar; the form around it decides where it goes.
import { Icon } from './icon'

export type SearchFieldProps = {
  readonly name: string
  readonly label: string
  readonly placeholder?: string | undefined
  readonly defaultValue?: string | undefined
  /** The keys that lead here, such as "Ctrl K". */
  readonly keys?: string | undefined
  readonly id?: string | undefined
}

/** A search control without a visible label. */
export function SearchField(props: SearchFieldProps) {
  const { name, label, placeholder, defaultValue, keys, id = 'top-search' } = props
  return (
    <div className="search">
      <Icon name="search" />
      <input
        className="control"
        id={id}
        name={name}
        type="search"
        aria-label={label}
        placeholder={placeholder ?? label}
        defaultValue={defaultValue}
        autoComplete="off"
        spellCheck={false}
      />
      {keys ? (
        <span className="search-key" aria-hidden="true">
          {keys}
        </span>
      ) : null}
    </div>
  )
}
