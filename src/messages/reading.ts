/** `attainment`: speaks of 試算 and goes with it. */
interface Sign { readonly sign: string; readonly meaning: string; readonly attainment?: boolean }
interface Term { readonly term: string; readonly meaning: string; readonly attainment?: boolean }

/** What the signs on every page mean. */
export const SIGNS: readonly Sign[] = [
  { sign: '●', meaning: '実績・決算の値です。線は実線、棒は塗りつぶしです。' },
  { sign: '○', meaning: '見込みの値です。線は破線、棒は斜線です。' },
  { sign: '┃', meaning: '最終目標です。' },
  { sign: '┄', meaning: '年度の目安（試算）です。市の年度目標ではありません。', attainment: true },
  { sign: '－', meaning: 'シートに「-」「—」とあり、数値がないことを示します。0とは異なります。' },
  { sign: '空欄', meaning: 'シートの欄に何も記載がないことを示します。' },
  { sign: '再掲', meaning: 'ほかの施策で計上する事業です。金額は本体の施策だけに含みます。' },
]

/** The words of the sheets and of this screen. */
export const GLOSSARY: readonly Term[] = [
  { term: '進捗状況（内部評価）', meaning: '担当課が4段階でつけた評価です。番号とことばはシートのとおりに表示します。' },
  { term: '必要性', meaning: '社会的なニーズについて担当課がつけた4段階です。良し悪しを示すものではありません。' },
  { term: '試算', meaning: 'この画面の計算です。画面上部の「試算を表示」で、すべての画面から消すことができます。', attainment: true },
  { term: '総コスト', meaning: '事業費と人件費の合計です（内訳の記載はありません）。' },
  { term: '担当課別の総コスト', meaning: 'その課が主に担当する施策の合計で、課の予算・決算額ではありません。' },
  { term: '積立を除く', meaning: 'データの画面にあることば（はじめは「積立」）を名称に含む事業を、合計から外します。' },
  { term: '選挙・周年を除く', meaning: 'データの画面にあることば（はじめは「選挙執行」「周年」）を名称に含む、毎年度はない事業を合計から外します。' },
  { term: '実績のみ', meaning: '見込みの年度を外し、最後の実績で表示します。' },
  { term: 'シート本文', meaning: '評価シートから抽出した文字です。「1491行」のような行の番号を選ぶと、その行に印を付けて開きます。' },
  { term: 'ポイント', meaning: '％どうしの差の単位です。' },
]

/** What keys do while a control or chart has the focus. */
export const KEYS = [
  { keys: 'Tab', meaning: '次の操作へ移ります。' },
  { keys: '← →', meaning: '図を選んだとき、前後の点の数値を読みます。' },
  { keys: '↑ ↓', meaning: '図を選んだとき、別の系列へ移ります。' },
  { keys: 'Home / End', meaning: '図の最初・最後の点へ移ります。' },
  { keys: 'Enter', meaning: '図の点の数値を固定します。' },
  { keys: 'Esc', meaning: '固定を解除し、開いた条件を閉じます。' },
]
