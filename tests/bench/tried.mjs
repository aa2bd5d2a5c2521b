/** What was done for a target that is hard to reach, and what is left, by its number; told beside a row that misses it. */
export const TRIED = {
  4: 'costs added up once for each policy, one pass over the columns that a filter names, the smaller side of a choice counted and taken from the whole; the ratio to a table added up beforehand follows how few groups that has',
  6: 'the same, and counts beside settled sums kept in bytes; what is left is the pass itself where a change touches every policy',
  7: 'costs and sums in 32 bits where every amount is a whole number of that size',
  9: 'columns and texts as few large records, staged by municipality and taken in one transaction; what is left is the copying of the bytes into the storage',
  10: 'columns read in one transaction, sheets left where they lie until a municipality is opened; what is left is the browser handing over the bytes',
  11: 'read line by line in a worker, columns laid end to end as the policies come; what is left is JSON.parse and the checks, which are those of a whole round',
  12: 'the touched chart first, links not drawn anew, the last four pictures of a chart kept, charts of the same numbers left alone, each size drawn once; what is left is building and laying out the SVG',
  13: 'what is in sight first, the rest in the frames after it, rows and pictures put by where they stand with their styles and layout, what grows far below waits until it needs no layout, what no filter changes made once, the address written after the answer; what is left is style, layout and paint of what changes',
  14: 'points counted by range in one pass, one picture drawn; what is left is the pass over a million points and the layout of the words at its axes and beside it',
  16: 'one script with a hint for its compilation, one style sheet, the stored round asked for while the script is still being read, drawn once, lists after the numbers; what is left is one evaluation, one mount and one layout',
}
