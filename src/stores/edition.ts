/** Whether this is the one-file edition; the build then leaves out what the other one needs. */
export const IS_ONE_FILE = import.meta.env.MODE === 'single'
