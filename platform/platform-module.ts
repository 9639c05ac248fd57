import { agencyChange, askAgencyChange, readAgency } from './agency/change.ts'
import { agencyContract } from './agency/contract.ts'
import { waitingNaming } from './agency/naming.ts'
import { readArms } from './agency/read-arms.ts'
import { readSetup, setUp } from './agency/set-up.ts'
import { approvalContract } from './approval/contract.ts'
import { approve, refuseApproval, withdrawApproval } from './approval/decide.ts'
import { expireApproval } from './approval/expire.ts'
import { listApprovals } from './approval/list.ts'
import { evidenceContract } from './evidence/contract.ts'
import { dailyCheckpoint } from './evidence/daily-checkpoint.ts'
import { describeLedger, listActs, listProcesses } from './audit/list-acts.ts'
import { downloadActReceipt, readAct } from './audit/read-act.ts'
import { downloadCheckpoint, downloadVerifier, listCheckpoints, listKeys } from './evidence/read-evidence.ts'
import { auditContract } from './audit/contract.ts'
import type { Context } from './http/context.ts'
import { filesContract } from './files/contract.ts'
import { removeErased } from './files/remove-erased.ts'
import { uploadFile } from './files/upload-file.ts'
import { homeContract } from './home/contract.ts'
import { health, listAgencies, readHome, waitingApprovals } from './home/read-home.ts'
import { bind } from './http/bind.ts'
import { createAccount, inviteAccounts, listAccounts } from './identity/accounts.ts'
import { activate, activateSlip, readInvitation } from './identity/activate.ts'
import { identityContract } from './identity/contract.ts'
import { askGrant, endGrant, grantApproval } from './identity/grants.ts'
import { endOneSession, enterAgency, freshen, listSessions, readSession, signOut } from './identity/own-sessions.ts'
import { signIn } from './identity/sign-in.ts'
import { ledgerDoctor } from './ledger/doctor.ts'
import type { Module } from './module.ts'
import { searchContract } from './search/contract.ts'
import { search } from './search/search.ts'
import en from './words/en.json' with { type: 'json' }
import id from './words/id.json' with { type: 'json' }

const contract = { ...agencyContract, ...identityContract, ...approvalContract, ...filesContract, ...homeContract, ...evidenceContract, ...auditContract, ...searchContract } as const

/** The platform's own operations. It is given the modules it carries: what each approves, and what waits in each. */
export const platformModule = (others: readonly Module[]): Module => {
  const approvals = [grantApproval, agencyChange]
  const kinds = [...approvals, ...others.flatMap((module) => module.approvals ?? [])]
  const waiting = waitingApprovals(kinds)
  const names = async (ctx: Context, chains: readonly string[]) => new Map((await Promise.all(others.map(async (module) => [...((await module.chainNames?.(ctx, chains)) ?? [])]))).flat())
  const opensScores = others.flatMap((module) => module.opensScores ?? [])
  return {
    name: 'platform',
    migrations: new URL('./db/migrations/', import.meta.url),
    contract,
    words: { id, en },
    approvals,
    due: [expireApproval, dailyCheckpoint, removeErased],
    doctor: ledgerDoctor,
    waiting,
    routes: bind(contract, {
      signIn: { as: 'outside', action: signIn(others) },
      readSession: { as: 'none', action: readSession(others) },
      signOut: { as: 'app', action: signOut },
      freshen: { as: 'none', action: freshen },
      enterAgency: { as: 'app', action: enterAgency },
      listSessions: { as: 'app', action: listSessions },
      endSession: { as: 'app', action: endOneSession },
      readInvitation: { as: 'outside', action: readInvitation },
      activate: { as: 'outside', action: activate },
      activateSlip: { as: 'outside', action: activateSlip },
      listAccounts: { as: 'app', action: listAccounts },
      createAccount: { as: 'app', action: createAccount },
      inviteAccounts: { as: 'app', action: inviteAccounts },
      askGrant: { as: 'app', action: askGrant(names) },
      endGrant: { as: 'app', action: endGrant },
      listApprovals: { as: 'app', action: listApprovals(kinds) },
      approve: { as: 'none', action: approve(kinds) },
      refuseApproval: { as: 'app', action: refuseApproval(kinds) },
      withdrawApproval: { as: 'app', action: withdrawApproval },
      uploadFile: { as: 'none', action: uploadFile },
      readHome: { as: 'app', action: readHome([waiting, waitingNaming, ...others.flatMap((module) => module.waiting ?? [])]) },
      readSetup: { as: 'outside', action: readSetup },
      setUp: { as: 'outside', action: setUp },
      readAgency: { as: 'app', action: readAgency },
      askAgencyChange: { as: 'app', action: askAgencyChange },
      readArms: { as: 'app', action: readArms },
      health: { as: 'outside', action: health },
      listAgencies: { as: 'outside', action: listAgencies },
      downloadVerifier: { as: 'outside', action: downloadVerifier },
      listKeys: { as: 'app', action: listKeys },
      listCheckpoints: { as: 'app', action: listCheckpoints },
      downloadCheckpoint: { as: 'app', action: downloadCheckpoint },
      describeLedger: { as: 'app', action: describeLedger(names) },
      listProcesses: { as: 'app', action: listProcesses(names) },
      search: { as: 'app', action: search(others.flatMap((module) => module.search ?? [])) },
      listActs: { as: 'app', action: listActs(names) },
      readAct: { as: 'app', action: readAct(names, opensScores) },
      downloadActReceipt: { as: 'app', action: downloadActReceipt },
    }),
  }
}
