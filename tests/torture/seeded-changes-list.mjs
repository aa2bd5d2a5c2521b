// Changes made on purpose to the source: each takes away one of the things that keep data whole, and the tests named must notice.

const STORING = ['tests/db', 'tests/torture/requests.test.ts']
const NOTES = ['tests/notes', 'tests/stores/notes.test.ts', 'tests/stores/notes-refused.test.ts', 'tests/db/notes.test.ts', 'tests/db/note-mirror.test.ts', 'tests/torture/requests-session.test.ts']
const TABLES = ['tests/tables']
const SHEET = ['tests/sheet']
const SNAPSHOT = ['tests/snapshot']
const COSTS = ['tests/analytics']

/** @type {readonly { what: string, file: string, find: string, put: string, tests: readonly string[] }[]} */
export const seededChanges = [
  {
    what: 'a round is stored without a transaction', file: 'src/db/save-round.ts', tests: STORING,
    find: `  return inTransaction(db, [db.rounds, db.parts, db.sources], async () => {
    await replaceRows(db, rows)
    return rows.round
  })`,
    put: `  try {
    await replaceRows(db, rows)
    return ok(rows.round)
  } catch (error) {
    return fail(mapStorageError(error))
  }`,
  },
  {
    what: 'the row that points to a round is written first and outside', file: 'src/db/save-round.ts', tests: STORING,
    find: '  return inTransaction(db, [db.rounds, db.parts, db.sources], async () => {\n    await replaceRows(db, rows)',
    put: '  await db.rounds.put(rows.round)\n  return inTransaction(db, [db.rounds, db.parts, db.sources], async () => {\n    await replaceRows(db, rows)',
  },
  { what: 'parts of the round before stay', file: 'src/db/save-round.ts', tests: STORING, find: '  await clearRows(db, rows.round.id)\n', put: '' },
  { what: 'a removed round keeps its row', file: 'src/db/save-round.ts', tests: STORING, find: '    await db.rounds.delete(id)\n', put: '' },
  { what: 'the checksum of a part is not looked at', file: 'src/db/policy-parts.ts', tests: ['tests/db'], find: ' && checksum(part.bytes) === part.checksum', put: '' },
  { what: 'the checksum is of the length alone', file: 'src/db/checksum.ts', tests: ['tests/db'], find: 'hash = Math.imul(hash ^ bytes[at]!, PRIME)', put: 'hash = Math.imul(hash ^ bytes.length, PRIME)' },
  { what: 'policies of a round are not counted', file: 'src/db/stored-round.ts', tests: ['tests/db'], find: 'if (policies.value.length !== expected)', put: 'if (false as boolean)' },
  { what: 'a stored round is not checked again', file: 'src/db/stored-round.ts', tests: ['tests/db'], find: '  if (!decoded.ok) return fail(storageFailure(\'damaged\', { check: decoded.error.code }))', put: '  if (!decoded.ok) return ok({ snapshot: assembled.value as Snapshot, sha256: round.sha256, storedAt: round.storedAt })' },
  { what: 'the cause inside an error is not looked at', file: 'src/db/failure.ts', tests: ['tests/db'], find: 'return [inner, cause,', put: 'void inner\n  return [cause,' },
  { what: 'why a transaction ended is not asked', file: 'src/db/in-transaction.ts', tests: STORING, find: 'cause: reason', put: 'cause: reason === null ? reason : null' },
  { what: 'an older build opens the database of a later one', file: 'src/db/database.ts', tests: ['tests/db'], find: 'version > ENGINE_VERSION', put: 'version > ENGINE_VERSION * 1_000' },
  { what: 'a build that was overtaken goes on saving rounds', file: 'src/db/guarded-shelf.ts', tests: ['tests/db'], find: '(mayWrite() ? write', put: '(mayWrite() || !mayWrite() ? write' },
  { what: 'a connection opened anew is not looked at', file: 'src/db/in-transaction.ts', tests: ['tests/db'], find: 'if (begun !== null && isNewer(begun.db.version))', put: 'if (begun !== null && isNewer(0))' },
  { what: 'a lost connection is tried again on the dead handle', file: 'src/db/living-connection.ts', tests: ['tests/db'], find: '    db = reopened.value\n', put: '' },
  { what: 'what the engine says that it lost is passed over', file: 'src/db/look-before-open.ts', tests: ['tests/db'], find: "dataLoss !== 'none' ? dataLoss : null", put: "dataLoss !== 'none' ? null : null" },
  { what: 'the look before opening makes the database', file: 'src/db/look-before-open.ts', tests: ['tests/db'], find: '      request.transaction?.abort()\n', put: '' },
  { what: 'a note is written over a later one in the database', file: 'src/db/note-rows.ts', tests: NOTES, find: 'if (isInTheWay(stored, row, base))', put: 'if (false as boolean)' },
  { what: 'a restored note is put over a later one', file: 'src/db/note-rows.ts', tests: [...NOTES, 'tests/db'], find: '(stored[at]?.revision ?? 0) > revision', put: '(stored[at]?.revision ?? 0) > revision + 1_000' },
  { what: 'the revision of a note is not looked at', file: 'src/notes/merge.ts', tests: NOTES, find: 'stored.revision > base && ', put: '' },
  { what: 'the earlier revision of two holds', file: 'src/notes/merge.ts', tests: NOTES, find: 'one.revision > other.revision ? one : other', put: 'one.revision < other.revision ? one : other' },
  { what: 'the other text of a clash is dropped', file: 'src/notes/merge.ts', tests: NOTES, find: 'copy: clash ? copyBeside(left, kept.id) : null', put: 'copy: clash ? null : null' },
  { what: 'a note is kept once, without the mirror', file: 'src/db/note-mirror.ts', tests: NOTES, find: 'write: (row) => entries.write(`${NOTE_PREFIX}${row.id}`, row),', put: 'write: () => ok(null),' },
  { what: 'a note is said to be saved where the mirror refused', file: 'src/stores/note-keeping.ts', tests: NOTES, find: "beside === null ? { state: 'saved' } : { state: 'once', by: 'shelf', code: beside }", put: "{ state: 'saved' }" },
  { what: 'a note is said to be saved before the mirror and the database have it', file: 'src/stores/note-keeper.ts', tests: NOTES, find: "    const done = before.then(() => shelve(record, base, mirrored))\n    last = done.catch(() => undefined)\n    return done", put: "    last = before.then(() => shelve(record, base, mirrored)).catch(() => undefined)\n    return Promise.resolve({ record, kept: { state: 'saved' }, conflict: false })" },
  { what: 'an empty database with a mark passes for a first start', file: 'src/stores/note-start.ts', tests: NOTES, find: 'dataLoss !== null || (fresh && (mark?.count ?? 0) > 0)', put: 'false' },
  { what: 'notes of the mirror are not put back', file: 'src/stores/note-start.ts', tests: NOTES, find: 'await shelf.restoreNotes(compared.toStore)', put: 'await shelf.restoreNotes([])' },
  { what: 'an older build rewrites notes of a later form', file: 'src/notes/compare.ts', tests: NOTES, find: 'mark.epoch > NOTES_EPOCH', put: 'mark.epoch > NOTES_EPOCH + 1_000' },
  { what: 'a setting is put over a later one', file: 'src/db/later-setting.ts', tests: ['tests/db', 'tests/stores/settings.test.ts', 'tests/stores/setting-copies.test.ts'], find: 'stored.revision > row.revision', put: 'stored.revision > row.revision + 1_000' },
  { what: 'a formula is written into a CSV cell', file: 'src/tables/neutralise.ts', tests: TABLES, find: "return STARTS_FORMULA.test(text) ? `'${text}` : text", put: 'return text' },
  { what: 'full-width signs of a formula are let through', file: 'src/tables/neutralise.ts', tests: TABLES, find: '＝＋－＠', put: '' },
  { what: 'a tab before a formula is let through', file: 'src/tables/neutralise.ts', tests: TABLES, find: '^[\\s\\p{C}]*[=', put: '^[=' },
  { what: 'quotes in a CSV cell are not doubled', file: 'src/tables/csv.ts', tests: TABLES, find: "text.replaceAll('\"', '\"\"')", put: 'text' },
  { what: 'more of a workbook is unpacked than allowed', file: 'src/tables/unpack-entry.ts', tests: TABLES, find: 'if (budget.left < 0)', put: 'if (budget.left < -1e12)' },
  { what: 'the sum of a packed part is not checked', file: 'src/tables/unpack-entry.ts', tests: TABLES, find: 'if (crc !== entry.crc)', put: 'if (crc !== entry.crc && false as boolean)' },
  { what: 'a document type in a workbook is let through', file: 'src/tables/read-xml.ts', tests: TABLES, find: "  parser.on('doctype', () => refuseWorkbook('workbook-doctype'))\n", put: '' },
  { what: 'the depth of JSON is not looked at', file: 'src/intake/read-round.ts', tests: ['tests/intake'], find: 'if (measureJson(text).depth > fileLimits.jsonDepth)', put: 'if (measureJson(text).depth > fileLimits.jsonDepth * 1e9)' },
  { what: 'the size of a file is not looked at', file: 'src/intake/read-file.ts', tests: ['tests/intake'], find: 'if (bytes.length > fileLimits.bytes)', put: 'if (bytes.length > fileLimits.bytes * 1e9)' },
  { what: 'control and bidi characters stay in what a refusal quotes', file: 'src/messages/json-words.ts', tests: ['tests/messages', 'tests/torture/snapshots.test.ts'], find: ".replace(unseen, '')", put: ".replace(unseen, '$&')" },
  { what: 'two policies of one code are taken in', file: 'src/snapshot/decode.ts', tests: SNAPSHOT, find: '  if (policy) return repeatedPolicy', put: '  if (policy && (false as boolean)) return repeatedPolicy' },
  { what: 'a snapshot of a later version is taken in as it is', file: 'src/snapshot/decode.ts', tests: SNAPSHOT, find: 'version > supported', put: 'version > supported + 1_000' },
  { what: 'texts of a snapshot may be endless', file: 'src/snapshot/schema.ts', tests: SNAPSHOT, find: 'const text = v.pipe(v.string(), v.maxLength(longest.text))', put: 'const text = v.string()' },
  { what: 'a key of a prototype is taken for one of the snapshot', file: 'src/snapshot/decode.ts', tests: SNAPSHOT, find: 'Object.hasOwn(input, key) ?', put: 'key in input ?' },
  { what: 'a 再掲 row whose home is not clear is given one', file: 'src/snapshot/homes.ts', tests: SNAPSHOT, find: 'homes.has(key) ? null : ref', put: 'ref' },
  { what: 'a file cut between two lines passes for a smaller round', file: 'src/snapshot/ndjson.ts', tests: SNAPSHOT, find: 'return policies < counted ?', put: 'return policies + 1e9 < counted ?' },
  { what: 'a dash in a sheet is read as 0', file: 'src/sheet/figure.ts', tests: SHEET, find: "if (raw === '' || isDash(raw)) return null", put: "if (raw === '') return null\n  if (isDash(raw)) return 0" },
  { what: 'a blank in a sheet is read as 0', file: 'src/sheet/figure.ts', tests: SHEET, find: "if (raw === '' || isDash(raw)) return null", put: "if (raw === '') return 0\n  if (isDash(raw)) return null" },
  { what: 'a number that loses digits is taken', file: 'src/sheet/figure.ts', tests: SHEET, find: 'Math.abs(value) <= Number.MAX_SAFE_INTEGER ?', put: 'Math.abs(value) <= Infinity ?' },
  { what: '△ before a number is lost', file: 'src/domain/characters.ts', tests: SHEET, find: "return text.replace(minus, '-')", put: "return text.replace(minus, '')" },
  { what: 'totals of a sheet that differ are not told', file: 'src/sheet/totals.ts', tests: SHEET, find: 'if (check.stated !== check.rows)', put: 'if (check.stated !== check.rows && check.stated < 0)' },
  { what: 'a 再掲 project is added a second time', file: 'src/analytics/cost-sums.ts', tests: COSTS, find: 'const amounts = own ? sums.home : sums.relisted', put: 'const amounts = sums.home' },
  { what: 'a missing cost is counted as stated', file: 'src/analytics/cost-sums.ts', tests: COSTS, find: '    else if (own) sums.missing', put: '    else if (own && amount === 0) sums.missing' },
  { what: 'words that are being typed are written over', file: 'src/components/typed.ts', tests: ['tests/components/typed.dom.test.ts'], find: 'if (!typing) give(', put: 'if (!typing || value !== "") give(' },
  { what: 'words that are being typed go with the page', file: 'src/components/typed.ts', tests: ['tests/components/typed.dom.test.ts'], find: "addEventListener('pagehide', handOnAll)", put: '' },
  { what: 'what is remembered of a row outlives what it was made of', file: 'src/domain/remember.ts', tests: ['tests/domain/remember.test.ts'], find: 'before.rest.every((value, at) => Object.is(value, rest[at]))', put: 'before.rest.length >= 0' },
  { what: 'an address that is still to be written is lost with the next', file: 'src/app/late-history.ts', tests: ['tests/app/late-history.dom.test.ts'], find: '    due?.write()\n', put: '' },
  { what: 'paper shows what stands far down as it was before', file: 'src/composables/use-later.ts', tests: ['tests/components/later.dom.test.ts'], find: "  watch(printing, take, { flush: 'sync' })\n", put: '' },
  { what: 'a sum of fractions is what is left of a larger one', file: 'src/analytics/cost-sums.ts', tests: COSTS, find: 'return home instanceof Int32Array && relisted instanceof Int32Array', put: 'return home.length === relisted.length' },
  { what: 'what is left out is added to the whole', file: 'src/analytics/cost-sums.ts', tests: COSTS, find: '+= sign * home[', put: '+= home[' },
  { what: 'the largest of a choice are looked for among the largest of all only', file: 'src/analytics/largest-policies.ts', tests: COSTS, find: 'top.length === most ? top :', put: 'top.length >= 0 ? top :' },
  { what: 'the home of a 再掲 row is not looked up', file: 'src/analytics/homes.ts', tests: COSTS, find: '(homeOf.get(key) ?? -1)', put: 'row' },
  { what: 'an indicator without a target is judged', file: 'src/analytics/attainment.ts', tests: COSTS, find: "  if (target === null) return 'no-target'\n", put: '' },
  { what: 'a direction that a name contradicts is not waited for', file: 'src/analytics/attainment.ts', tests: COSTS, find: 'if (directionMustBeConfirmed(indicator))', put: 'if (directionMustBeConfirmed(indicator) && false as boolean)' },
  {
    what: 'an estimated block of cost is filled like a settled one', file: 'src/charts/cost-years.ts',
    find: "const ground = estimate ? theme.panel : kind === 'reserve' ? theme.fund : colour", put: "const ground = kind === 'reserve' ? theme.fund : colour",
    tests: ['tests/charts/cost-years.test.ts'],
  },
  {
    what: 'totals of a narrow picture lie over each other', file: 'src/charts/cost-years.ts',
    find: 'if (!kept.some((other) => isOver(words, other))) kept.push(words)', put: 'kept.push(words)',
    tests: ['tests/charts/cost-years.test.ts'],
  },
  {
    what: 'a number reaches beyond its small chart and is cut off', file: 'src/charts/cost-trend.ts',
    find: 'const x = Math.min(Math.max(middleOf(cell, at), left + half), left + width - half)', put: 'const x = middleOf(cell, at)',
    tests: ['tests/charts/cost-trend.test.ts'],
  },
  {
    what: 'words of a saved picture are read as markup', file: 'src/charts/svg.ts',
    find: "const inside = typeof content === 'string' ? escapeXml(content) : content.map(svgText).join('')", put: "const inside = typeof content === 'string' ? content : content.map(svgText).join('')",
    tests: ['tests/components/show-svg.dom.test.ts', 'tests/charts/cost-trend.test.ts'],
  },
]
