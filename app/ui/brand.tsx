// The mark of the product: three steps up.
import { Link } from '@remix-run/react'

/** The drawing alone. */
export function BrandMark({ size = 30 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect className="brand-ground" width="32" height="32" rx="7.5" />
      <path
        d="M6.5 24.5h6v-5.5h6v-5.5h6V8"
        fill="none"
        stroke="#fff"
        strokeWidth="3.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}

/** The mark and the name, as a link home. */
export function Brand({ name, to = '/' }: { readonly name: string; readonly to?: string | undefined }) {
  return (
    <Link className="brand" to={to}>
      <BrandMark />
      {name}
    </Link>
  )
}
