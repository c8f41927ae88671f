/** Shows what stands in a record now, when a form was made from an older state of it. */
import { type Fact, KeyFacts } from './key-facts'
import { Notice } from './notice'

export type StaleNoticeProps = {
  /** The key of the form's refusal, as it came back. */
  readonly refusal: string | undefined
  readonly title: string
  /** The record as it stands; what was typed is still in the fields below. */
  readonly stored: readonly Fact[]
}

/** Shows nothing unless the form was stale. */
export function StaleNotice({ refusal, title, stored }: StaleNoticeProps) {
  if (refusal !== 'errors:stale') return null
  return (
    <Notice tone="warn" title={title}>
      <KeyFacts facts={stored} />
    </Notice>
  )
}
