/** The picture that an authenticator app reads, as SVG made from the code's own squares. */

type Props = { readonly size: number; readonly path: string; readonly label: string }

export function FactorPicture({ size, path, label }: Props) {
  return (
    <svg
      className="factor-picture"
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      width="220"
      height="220"
      role="img"
      aria-label={label}
    >
      <rect x="-4" y="-4" width={size + 8} height={size + 8} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
