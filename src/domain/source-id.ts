/**
 * The id of a round's source that is a table. A document holds whole sheets one after another; what is said of a policy in
 * tables stands scattered over their rows and over several of them, so its places name the table they stand in.
 * @param no 1-based
 */
export const tableSourceId = (no: number): string => `t${no}`

export const isTableSource = (id: string): boolean => /^t[1-9]\d{0,5}$/.test(id)
