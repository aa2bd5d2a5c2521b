import { writeList } from '../../domain/address-list.ts'

/** The path of a page with one municipality's sheets; the other conditions stay. */
export const pathIn = (municipality: string, path = '/'): string => `${path}?muni=${encodeURIComponent(writeList([municipality]))}`
