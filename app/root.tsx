/** The document around every page: language, styles, navigation, the one place where errors are shown. */
import { type LinksFunction, json } from '@remix-run/node'
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { ErrorPage, ErrorTitle } from '~/frame/error-page'
import { Frame, type FrameData } from '~/frame/frame'
import { frameData } from '~/frame/frame.server'
import { KioskRefresh } from '~/frame/kiosk-bar'
import { clearFlash } from '~/platform/flash.server'
import { open } from '~/platform/guard.server'
import { useNonce } from '~/platform/nonce'
import styles from '~/ui/styles/qadam.css?url'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'manifest', href: '/site.webmanifest' },
]

export const loader = open(async (at) => {
  const data = await frameData(at)
  return json(data, data.flash === null ? {} : { headers: { 'set-cookie': clearFlash } })
})

/** A page for people who may read slowly: `export const handle = { large: true }`. */
const asksForLargeType = (handle: unknown): boolean =>
  typeof handle === 'object' && handle !== null && 'large' in handle && handle.large === true

export function Layout({ children }: { readonly children: ReactNode }) {
  const frame = useRouteLoaderData<typeof loader>('root') as FrameData | undefined
  const nonce = useNonce()
  // Nothing but where a page is refused or broken.
  const error = useRouteError()
  const asked = useMatches().some(({ handle }) => asksForLargeType(handle))
  const isLarge = asked || frame?.isKiosk === true || frame?.user?.role === 'person'
  return (
    <html lang={frame?.language ?? 'kk'} dir="ltr" className={isLarge ? 'large' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {error ? <ErrorTitle error={error} /> : <Meta />}
        {frame?.kiosk ? <KioskRefresh {...frame.kiosk} /> : null}
        <Links />
      </head>
      <body>
        <Frame frame={frame}>{children}</Frame>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  return <ErrorPage error={useRouteError()} />
}
