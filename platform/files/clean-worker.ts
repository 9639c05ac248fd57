import { parentPort, workerData } from 'node:worker_threads'
import { cleanJpeg, cleanPng } from './clean-image.ts'
import { cleanPdf } from './clean-pdf.ts'
import { fileTypes } from './file-type.ts'

const { bytes, type } = workerData as { readonly bytes: Uint8Array; readonly type: string }
const given = Buffer.from(bytes)
const cleaned = type === fileTypes.pdf ? await cleanPdf(given) : type === fileTypes.png ? cleanPng(given) : cleanJpeg(given)
parentPort?.postMessage(cleaned)
