import { Secret } from 'otpauth'
import { ok } from '#platform/face/outcome.ts'
import { demoContract } from '#platform/home/demo-contract.ts'
import { bind } from '#platform/http/bind.ts'
import { currentTotp } from '#platform/identity/second-factor.ts'
import type { Module } from '#platform/module.ts'
import { readDemoAccounts } from './demo-accounts.ts'

/** Served by the demonstration alone: people to be, with the code that their device would show now. */
export const demoModule = (folder: string): Module => ({
  name: 'demo',
  migrations: new URL('./', import.meta.url),
  contract: demoContract,
  words: { id: {}, en: {} },
  routes: bind(demoContract, {
    listDemoPeople: {
      as: 'outside',
      action: async (ctx) =>
        ok({
          items: readDemoAccounts(folder).map(({ totp, employee: _, ...account }) => ({
            ...account,
            code: currentTotp(Buffer.from(Secret.fromBase32(totp).buffer), ctx.received),
          })),
        }),
    },
  }),
})
