/** The site map: every address of the product, one line each. */
import { type RouteConfig, index, route } from '@remix-run/route-config'

export default [
  index('routes/home/index.tsx'),
  route('language', 'routes/account/language.tsx'),
  route('sign-in', 'routes/account/sign-in.tsx'),
  route('sign-out', 'routes/account/sign-out.tsx'),
  route('setup', 'routes/account/setup.tsx'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
