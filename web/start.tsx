import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { ApprovalViewsContext, shellApprovals, viewsOf } from './approval/approval-views.tsx'
import { newQueryClient } from './calls/query-client.ts'
import { NavigationContext } from './frame/navigation.ts'
import { shellNavigation } from './frame/shell-navigation.ts'
import { buildRouter } from './router.tsx'
import { styleNonce } from './theme/style-nonce.ts'
import { leave } from './session/use-session.ts'
import './theme/styles.css'
import { theme, variablesResolver } from './theme/theme.ts'
import type { WebModule } from './web-module.ts'
import { ChangeLanguageContext } from './words/use-language.ts'
import { WordsContext } from './words/use-translation.ts'
import { TakeWordsContext } from './words/with-words.tsx'
import { openWordShelf } from './words/word-shelf.ts'

const schemeManager = localStorageColorSchemeManager({ key: 'jenjang.scheme' })

/** Draws the shell with the pages of these modules. Called once, by app/web.tsx. */
export const startWeb = async (modules: readonly WebModule[]): Promise<void> => {
  const shelf = await openWordShelf()
  const client = newQueryClient(
    () => leave(client),
    () => window.location.reload(),
  )
  const navigation = [...shellNavigation, ...modules.flatMap((module) => module.navigation)].sort((a, b) => a.order - b.order)
  const root = document.getElementById('root')
  if (root === null) throw new Error('index.html has no root.')
  createRoot(root).render(
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variablesResolver}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
      deduplicateInlineStyles
    >
      <WordsContext value={shelf.words}>
        <ChangeLanguageContext value={(language) => void shelf.change(language)}>
          <TakeWordsContext value={shelf.take}>
            <QueryClientProvider client={client}>
              <NavigationContext value={navigation}>
                <ApprovalViewsContext value={viewsOf([{ approvals: shellApprovals }, ...modules])}>
                  <RouterProvider router={buildRouter(modules, shelf)} />
                </ApprovalViewsContext>
              </NavigationContext>
            </QueryClientProvider>
          </TakeWordsContext>
        </ChangeLanguageContext>
      </WordsContext>
    </MantineProvider>,
  )
}
