/** Every address that is not ours. */
import { notFound, open } from '~/platform/guard.server'

export const loader = open(async () => {
  throw notFound()
})

export default function NotFound() {
  return null
}
