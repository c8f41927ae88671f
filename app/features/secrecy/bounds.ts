/** What the sealed words of secrecy are bound to: in another row, or in another column, they no longer open. */

export const supervisionBound = (id: string, part: 'question' | 'review'): string =>
  `supervision:${id}:${part}`

export const riskBound = (id: string, personId: string, part: 'warning' | 'measures'): string =>
  `risk:${id}:${personId}:${part}`
