import { toJsonSchema } from '@valibot/to-json-schema'
import { expect, test } from 'vitest'
import { snapshotSchema } from '../../src/snapshot/schema.ts'

// Made again with `npx vitest run tests/snapshot/schema-file.test.ts -u` when the contract changes.
test('the published JSON Schema is the contract the reader checks', async () => {
  const schema = toJsonSchema(snapshotSchema, { target: 'draft-2020-12', errorMode: 'throw', ignoreActions: ['transform'] })
  const published = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...schema,
    title: 'miharashi-snapshot',
    description: '施策評価シートの一回分（評価年度）。年は西暦、金額は千円の整数、記載のない数値は null（0ではありません）。',
  }
  await expect(`${JSON.stringify(published, null, 2)}\n`).toMatchFileSnapshot('../../public/snapshot.schema.json')
})
