// The picture that a telephone reads, as SVG made from the code's own squares.

export type CodePictureProps = {
  readonly size: number
  readonly path: string
  readonly label: string
  /** Side in pixels; print styles may set another. */
  readonly side?: number | undefined
}

/** A QR code, dark on white in every scheme. */
export function CodePicture({ size, path, label, side = 220 }: CodePictureProps) {
  return (
    <svg
      className="code-picture"
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      width={side}
      height={side}
      role="img"
      aria-label={label}
    >
      <rect x="-4" y="-4" width={size + 8} height={size + 8} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
