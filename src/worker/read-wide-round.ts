import { readWide } from '../intake/read-wide.ts'
import { sha256OrThrow } from '../intake/sha256-hex.ts'
import { serveStage } from './stage-session.ts'

serveStage<File>((file, sink) => readWide(file, sha256OrThrow, sink))
