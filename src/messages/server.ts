/** The sentences of `npm start`. */
export const serverSentences = {
  ready: (address: string) => `見晴らしを開けます：${address}\n終わるときは Ctrl+C を押してください。`,
  portNotNumber: (port: string) =>
    `PORT の値「${port}」はポート番号として使えません。1 から 65535 の整数を指定してください（例：PORT=8080 npm start）。`,
  portTaken: (port: number) =>
    `ポート ${port} はほかのプログラムが使用中のため、見晴らしを開始できません。PORT で別の番号を指定してください（例：PORT=${port + 1} npm start）。`,
  demoUsage: '使い方：npm run demo:nation -- [--size city|prefecture|nation] [--seed 数字9桁まで]',
}
