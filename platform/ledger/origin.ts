import type { Agency, Services } from '../http/context.ts'

/** The name under which an agency's chains and checkpoints are known to the world. */
export const originOf = (services: Pick<Services, 'installationId'>, agency: Agency): string => `jenjang/${services.installationId}/${agency.code}`
