/** Erasing one note for good: asked for by its author, confirmed by the head who cannot read it. */
import { type Result, ok, refuse } from '../result'

/** Why a note is erased; the head sees the ground, never the note. */
export const erasureGrounds = ['retention', 'wrong-person', 'unlawful', 'person-asked'] as const
export type ErasureGround = (typeof erasureGrounds)[number]

export type Erasure = { readonly state: string; readonly askedBy: string }

/** Two people: refusals are `erasure-decided` and `same-person`. */
export const decideErasure = (erasure: Erasure, by: string): Result<'decide'> => {
  if (erasure.state !== 'asked') return refuse('erasure-decided')
  return erasure.askedBy === by ? refuse('same-person') : ok('decide')
}
