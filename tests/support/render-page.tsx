/** Renders parts of the interface at an address, as the server would, without any route of the product. */
import { RemixServer, type RemixServerProps } from '@remix-run/react'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

type Context = RemixServerProps['context']

const route = { id: 'root', path: '*', module: '', hasAction: false, hasLoader: false }
const rest = { hasClientAction: false, hasClientLoader: false, hasErrorBoundary: false }
const future = {
  v3_fetcherPersist: true,
  v3_relativeSplatPath: true,
  v3_lazyRouteDiscovery: false,
  v3_singleFetch: false,
}

function contextFor(page: ReactElement, pathname: string): Context {
  const matched = { id: 'root', path: '*' }
  return {
    manifest: {
      entry: { imports: [], module: '' },
      routes: { root: { ...route, ...rest } },
      url: '',
      version: '',
    },
    routeModules: { root: { default: () => page } },
    future,
    isSpaMode: false,
    staticHandlerContext: {
      basename: '/',
      location: { pathname, search: '', hash: '', state: null, key: 'default' },
      matches: [{ params: {}, pathname, pathnameBase: '/', route: matched }],
      loaderData: {},
      actionData: null,
      errors: null,
      statusCode: 200,
      loaderHeaders: {},
      actionHeaders: {},
      activeDeferreds: null,
    },
  }
}

/** The markup of a page as if it stood at `pathname`. */
export function renderPage(page: ReactElement, pathname = '/'): string {
  return renderToStaticMarkup(
    <RemixServer context={contextFor(page, pathname)} url={`http://localhost${pathname}`} />,
  )
}
