// The facts behind one finding or one part of fit: whose word, of which day, and whether that is long ago.
import { Badge } from '~/ui/badge'
import type { ToldOrigin } from './told-origins.server'

export function OriginLines({ origins }: { readonly origins: readonly ToldOrigin[] }) {
  return (
    <>
      {origins.map(({ code, text, old }) => (
        <div key={code} className="soft small">
          {text} {old ? <Badge tone="warn">{old}</Badge> : null}
        </div>
      ))}
    </>
  )
}
