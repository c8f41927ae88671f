/** The site map: every address of the product, one line each. */
import { type RouteConfig, index, route } from '@remix-run/route-config'

export default [
  index('routes/home/index.tsx'),

  // Accounts
  route('language', 'routes/account/language.tsx'),
  route('sign-in', 'routes/account/sign-in.tsx'),
  route('sign-out', 'routes/account/sign-out.tsx'),
  route('setup', 'routes/account/setup.tsx'),

  // People: one person is one page with tabs
  route('people/:personId', 'routes/people/person.tsx', [
    // Plan tab

    // Matching tab

    // Psychology tab
  ]),

  // Plans

  // Imports

  // Organisations and openings

  // Referrals

  // Psychology and training

  // Administration

  // The person's own page

  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
