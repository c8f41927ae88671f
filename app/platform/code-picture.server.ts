/** Draws an address as a QR code. */
import qrcode from 'qrcode-generator'

/** The squares as one SVG path on a grid of `size`. */
export const drawCode = (address: string): { readonly size: number; readonly path: string } => {
  const code = qrcode(0, 'M')
  code.addData(address)
  code.make()
  const size = code.getModuleCount()
  const squares: string[] = []
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1)
      if (code.isDark(row, column)) squares.push(`M${column} ${row}h1v1h-1z`)
  return { size, path: squares.join('') }
}
