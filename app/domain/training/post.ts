/** Posts of psychologists by the establishment: opened, filled, vacated, closed. */
import type { Day } from '../calendar/day'
import { type Result, ok, refuse } from '../result'

export const services = ['institution', 'probation'] as const
export type Service = (typeof services)[number]

export const contracts = ['attested', 'civilian'] as const
export type Contract = (typeof contracts)[number]

export const postStates = ['filled', 'vacant', 'closed'] as const
export type PostState = (typeof postStates)[number]

/** Where a psychologist studied: the Academy's own graduates are counted since 2006. */
export const degrees = ['academy', 'other-psychology', 'not-psychology'] as const
export type Degree = (typeof degrees)[number]

export const endReasons = ['left', 'transferred', 'leave', 'other'] as const

export type Post = {
  readonly service: Service
  readonly institutionId: string | null
  readonly region: string | null
  readonly contract: Contract | null
  readonly openedOn: Day
}

/**
 * A post of an institution names it and its contract, one of the probation service its region.
 * Refusals: `post-without-institution`, `post-without-contract`, `post-without-region`, `post-ahead`.
 */
export const decidePost = <T extends Post>(post: T, today: Day): Result<T> => {
  if (post.openedOn > today) return refuse('post-ahead')
  if (post.service === 'probation')
    return post.region === null ? refuse('post-without-region') : ok({ ...post, institutionId: null })
  if (post.institutionId === null) return refuse('post-without-institution')
  if (post.contract === null) return refuse('post-without-contract')
  return ok({ ...post, region: null })
}

type Standing = { readonly state: PostState; readonly openedOn: Day }

/** Refusals: `post-filled`, `post-closed`, `before-post`, `holding-ahead`, `holder-has-post`. */
export const decideFilling = (
  post: Standing,
  startedOn: Day,
  isHolding: boolean,
  today: Day,
): Result<Day> => {
  if (post.state === 'closed') return refuse('post-closed')
  if (post.state === 'filled') return refuse('post-filled')
  if (startedOn < post.openedOn) return refuse('before-post')
  if (startedOn > today) return refuse('holding-ahead')
  return isHolding ? refuse('holder-has-post') : ok(startedOn)
}

/** Refusals: `post-vacant`, `ends-before-start`, `holding-ahead`. */
export const decideVacating = (startedOn: Day | null, endedOn: Day, today: Day): Result<Day> => {
  if (startedOn === null) return refuse('post-vacant')
  if (endedOn < startedOn) return refuse('ends-before-start')
  return endedOn > today ? refuse('holding-ahead') : ok(endedOn)
}

/** Refusals: `post-filled`, `post-closed`. */
export const decideClosing = ({ state }: Standing): Result<null> => {
  if (state === 'vacant') return ok(null)
  return refuse(state === 'filled' ? 'post-filled' : 'post-closed')
}
